import type { Filing } from '../note/filing';
import { isUndated } from '../note/filing';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import { contains } from '../period/period';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { FiledNotes, IndexedNote, NoteIndex } from './noteIndex';

/** One row under an activity: a note, section or block that is filed there. */
export interface Entry {
  readonly indexed: IndexedNote;
  readonly filing: Filing;
}

/** An activity and what is filed under it. Without an activity: the category's "General" row. */
export interface ActivityOverview {
  readonly path: ActivityPath;
  readonly category: Category;
  readonly activity: Activity | undefined;
  /** The entries of the period, newest first. */
  readonly entries: readonly Entry[];
  /** The entries before the period and the undated ones, unsorted (see `newestEntriesFirst`); empty for all time. */
  readonly earlier: readonly Entry[];
  /** How many distinct notes of the period are filed here. */
  readonly notes: number;
  /** The newest date of any note filed here, in the period or not. */
  readonly lastDate: Day | undefined;
  /** The revision of the notes filed here; see `NoteIndex.filedUnder`. */
  readonly revision: number;
}

export interface CategoryOverview {
  readonly category: Category;
  readonly activities: readonly ActivityOverview[];
  /** Notes filed under the category itself, not an activity; undefined where there are none. */
  readonly general: ActivityOverview | undefined;
  /** How many distinct notes of the period are filed under the category or any of its activities. */
  readonly notes: number;
}

/** The counts that tree, report and command line share (invariant 9). At every level, they count distinct notes. */
export interface Overview {
  /** Undefined: all time. */
  readonly period: Period | undefined;
  /** How many notes the period has, filed or not; for all time, undated ones too. Broken notes are never counted. */
  readonly notes: number;
  readonly categories: readonly CategoryOverview[];
  /** The unfiled notes of all time, unsorted (see `newestFirst`). */
  readonly toFile: readonly IndexedNote[];
  /** The filed notes of all time without a day, which no period counts, unsorted. */
  readonly undated: readonly IndexedNote[];
  /** How many of `toFile` are in the period. */
  readonly toFileInPeriod: number;
}

/**
 * The overview of an index for a period; undefined means all time. What has not changed since `before`, an earlier
 * overview of the same index, is reused: a changed note costs only the activities that it is or was filed under.
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
    undated: notes.filter(({ note, filings }) => isUndated(note, filings)),
    toFileInPeriod: toFile.filter((indexed) => isIn(indexed, period)).length,
  };
}

/** Sorts notes by date, newest first and undated last, then by path in code point order on every machine (H58). */
export function newestFirst(a: IndexedNote, b: IndexedNote): number {
  const [dateA, dateB] = [a.note.date ?? '', b.note.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.note.path < b.note.path ? -1 : a.note.path > b.note.path ? 1 : 0;
}

/** How many distinct notes these entries come from. */
export function distinctNotes(entries: readonly Entry[]): number {
  return new Set(entries.map(({ indexed }) => indexed)).size;
}

function isIn({ note }: IndexedNote, period: Period | undefined): boolean {
  return period === undefined || (note.date !== undefined && contains(period, note.date));
}

/** Entries in the order in which they are shown: newest notes first, and within a note from top to bottom. */
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

/** The newest date of these entries' notes; undefined where none is dated. */
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
