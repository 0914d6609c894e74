import type { Filing } from '../note/filing';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import { contains } from '../period/period';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { FiledNotes, IndexedNote, NoteIndex } from './noteIndex';

/** One row under an activity: a note, or a section or block of one, that is filed there. */
export interface Entry {
  readonly indexed: IndexedNote;
  readonly filing: Filing;
}

/** An activity and what is filed under it. Without an activity: the category's "General" row. */
export interface ActivityOverview {
  readonly path: ActivityPath;
  readonly category: Category;
  readonly activity: Activity | undefined;
  /** In the period, newest first. */
  readonly entries: readonly Entry[];
  /** Older than the period, in no order (see `newestEntriesFirst`); empty where the period is all time. */
  readonly earlier: readonly Entry[];
  /** Distinct notes of the period. */
  readonly notes: number;
  /** The newest date of all time. */
  readonly lastDate: Day | undefined;
  /** Of what is filed there; see `NoteIndex.filedUnder`. */
  readonly revision: number;
}

export interface CategoryOverview {
  readonly category: Category;
  readonly activities: readonly ActivityOverview[];
  /** What is filed under the category alone; undefined where nothing ever was. */
  readonly general: ActivityOverview | undefined;
  /** Distinct notes of the period under the category or any of its activities. */
  readonly notes: number;
}

/** What tree, report and command line show, by one rule: counts are of distinct notes at every level. */
export interface Overview {
  /** Undefined: all time. */
  readonly period: Period | undefined;
  /** Distinct notes of the period, filed or not; all of them, undated too, without a period. Broken ones count nowhere. */
  readonly notes: number;
  readonly categories: readonly CategoryOverview[];
  /** Unfiled notes of all time, in no order (see `newestFirst`). */
  readonly toFile: readonly IndexedNote[];
  /** Of these, the period's. */
  readonly toFileInPeriod: number;
}

/**
 * The index as seen through a period; undefined means all time. What has not changed since `before`, an earlier overview
 * of the same index, is taken over from it: one note's change costs the activities that it is or was filed under.
 */
export function overviewOf(index: NoteIndex, period: Period | undefined, before?: Overview): Overview {
  const notes = [...index.notes()].filter(({ note }) => !note.broken);
  const toFile = notes.filter((indexed) => indexed.toFile);
  const isSamePeriod = before?.period?.from === period?.from && before?.period?.to === period?.to;
  const known = new Map(before && isSamePeriod ? before.categories.map((each) => [each.category, each]) : []);
  return {
    period,
    notes: notes.filter((indexed) => isIn(indexed, period)).length,
    categories: index.taxonomy.categories.map((category) =>
      categoryOverview(index, category, period, known.get(category)),
    ),
    toFile,
    toFileInPeriod: toFile.filter((indexed) => isIn(indexed, period)).length,
  };
}

/** Newest first, undated last, then by path in code point order, so that every machine sorts alike (H58). */
export function newestFirst(a: IndexedNote, b: IndexedNote): number {
  const [dateA, dateB] = [a.note.date ?? '', b.note.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.note.path < b.note.path ? -1 : a.note.path > b.note.path ? 1 : 0;
}

/** How many distinct notes these rows come from. */
export function distinctNotes(entries: readonly Entry[]): number {
  return new Set(entries.map(({ indexed }) => indexed)).size;
}

function isIn({ note }: IndexedNote, period: Period | undefined): boolean {
  return period === undefined || (note.date !== undefined && contains(period, note.date));
}

/** Entries in the order they are shown in: newest first, those of one note in theirs. */
export function newestEntriesFirst(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => newestFirst(a.indexed, b.indexed) || startOf(a) - startOf(b));
}

function startOf({ filing: { part } }: Entry): number {
  return part.kind === 'note' ? -1 : part.span.start;
}

function categoryOverview(
  index: NoteIndex,
  category: Category,
  period: Period | undefined,
  before: CategoryOverview | undefined,
): CategoryOverview {
  const under = (
    path: ActivityPath,
    activity: Activity | undefined,
    known: ActivityOverview | undefined,
  ): ActivityOverview => {
    const filed = index.filedUnder(path);
    if (known?.revision === filed.revision) return known;
    return activityOverview({ path, category, activity }, filed, period);
  };
  const activities = category.activities.map((activity, at) =>
    under(activity.path, activity, before?.activities[at]),
  );
  const general =
    index.filedUnder(category.id).notes.size > 0 ? under(category.id, undefined, before?.general) : undefined;
  if (before?.general === general && before?.activities.every((each, at) => each === activities[at]))
    return before;
  const rows = general ? [general, ...activities] : activities;
  return { category, activities, general, notes: distinctNotes(rows.flatMap(({ entries }) => entries)) };
}

function activityOverview(
  place: Pick<ActivityOverview, 'path' | 'category' | 'activity'>,
  { notes, revision }: FiledNotes,
  period: Period | undefined,
): ActivityOverview {
  const all = [...notes];
  const inPeriod = all.filter((indexed) => isIn(indexed, period));
  const isEarlier = ({ note }: IndexedNote): boolean =>
    period !== undefined && (note.date === undefined || note.date < period.from);
  return {
    ...place,
    entries: newestEntriesFirst(entriesUnder(place.path, inPeriod)),
    earlier: entriesUnder(place.path, all.filter(isEarlier)),
    notes: inPeriod.length,
    lastDate: newestDate(all),
    revision,
  };
}

function entriesUnder(path: ActivityPath, notes: readonly IndexedNote[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const indexed of notes)
    for (const filing of indexed.filings) if (filing.activity === path) entries.push({ indexed, filing });
  return entries;
}

/** The newest date among these. */
export function lastDateOf(entries: readonly Entry[]): Day | undefined {
  return newestDate(entries.map(({ indexed }) => indexed));
}

function newestDate(notes: readonly IndexedNote[]): Day | undefined {
  let last: Day | undefined;
  for (const { note } of notes) {
    const { date } = note;
    if (date !== undefined && (last === undefined || date > last)) last = date;
  }
  return last;
}
