import type { Filing } from '../note/filing';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import { contains } from '../period/period';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { IndexedNote, NoteIndex } from './noteIndex';

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

/** The index as seen through a period; undefined means all time. */
export function overviewOf(index: NoteIndex, period: Period | undefined): Overview {
  const notes = [...index.notes()].filter(({ note }) => !note.broken);
  const byPath = entriesByPath(notes);
  const toFile = notes.filter((indexed) => indexed.toFile);
  return {
    period,
    notes: notes.filter((indexed) => isIn(indexed, period)).length,
    categories: index.taxonomy.categories.map((category) => categoryOverview(category, byPath, period)),
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
  return new Set(entries.map(({ indexed }) => indexed.note.path)).size;
}

function isIn({ note }: IndexedNote, period: Period | undefined): boolean {
  return period === undefined || (note.date !== undefined && contains(period, note.date));
}

function entriesByPath(notes: readonly IndexedNote[]): ReadonlyMap<ActivityPath, readonly Entry[]> {
  const byPath = new Map<ActivityPath, Entry[]>();
  for (const indexed of notes) {
    for (const filing of indexed.filings) {
      const entries = byPath.get(filing.activity);
      if (entries) entries.push({ indexed, filing });
      else byPath.set(filing.activity, [{ indexed, filing }]);
    }
  }
  return byPath;
}

/** Entries in the order they are shown in: newest first, those of one note in theirs. */
export function newestEntriesFirst(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => newestFirst(a.indexed, b.indexed) || startOf(a) - startOf(b));
}

function startOf({ filing: { unit } }: Entry): number {
  return unit.kind === 'note' ? -1 : unit.span.start;
}

function categoryOverview(
  category: Category,
  byPath: ReadonlyMap<ActivityPath, readonly Entry[]>,
  period: Period | undefined,
): CategoryOverview {
  const under = (path: ActivityPath, activity: Activity | undefined): ActivityOverview =>
    activityOverview(path, category, activity, byPath.get(path) ?? [], period);
  const activities = category.activities.map((activity) => under(activity.path, activity));
  const general = byPath.has(category.id) ? under(category.id, undefined) : undefined;
  const rows = general ? [general, ...activities] : activities;
  return { category, activities, general, notes: distinctNotes(rows.flatMap(({ entries }) => entries)) };
}

function activityOverview(
  path: ActivityPath,
  category: Category,
  activity: Activity | undefined,
  all: readonly Entry[],
  period: Period | undefined,
): ActivityOverview {
  const entries = newestEntriesFirst(all.filter(({ indexed }) => isIn(indexed, period)));
  const isEarlier = ({ indexed: { note } }: Entry): boolean =>
    period !== undefined && (note.date === undefined || note.date < period.from);
  return {
    path,
    category,
    activity,
    entries,
    earlier: all.filter(isEarlier),
    notes: distinctNotes(entries),
    lastDate: lastDateOf(all),
  };
}

/** The newest date among these. */
export function lastDateOf(entries: readonly Entry[]): Day | undefined {
  let last: Day | undefined;
  for (const { indexed } of entries) {
    const { date } = indexed.note;
    if (date !== undefined && (last === undefined || date > last)) last = date;
  }
  return last;
}
