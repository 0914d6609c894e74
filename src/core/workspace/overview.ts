import type { Filing } from '../note/filing';
import { isUndated } from '../note/filing';
import type { ScannedNote } from '../note/note';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import { contains } from '../period/period';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { NoteEntry } from './entries';
import type { FiledNotes, IndexedNote, NoteIndex } from './noteIndex';

/** One row under an activity: a note, section or block that is filed there, and the entry that it belongs to. */
export interface FiledRow {
  readonly entry: NoteEntry;
  readonly filing: Filing;
}

/** An activity and what is filed under it. Without an activity: the category's "General" row. */
export interface ActivityOverview {
  readonly path: ActivityPath;
  readonly category: Category;
  readonly activity: Activity | undefined;
  /** What is filed here in the period, newest first. */
  readonly rows: readonly FiledRow[];
  /** What is filed here before the period or undated, unsorted (see `newestRowsFirst`); empty for all time. */
  readonly earlier: readonly FiledRow[];
  /** How many distinct entries of the period are filed here. */
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
  /** How many distinct entries of the period are filed under the category or any of its activities. */
  readonly notes: number;
}

/** The counts that tree, report and command line share (invariant 9). At every level, they count distinct entries. */
export interface Overview {
  /** Undefined: all time. */
  readonly period: Period | undefined;
  /** How many entries the period has, filed or not; for all time, undated ones too. Broken notes are never counted. */
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
    notes: countOf(notes, period),
    categories: index.taxonomy.categories.map((category) =>
      categoryOverview(index, category, period, known.get(category)),
    ),
    toFile,
    undated: notes.filter(({ note, filings }) => isUndated(note, filings)),
    toFileInPeriod: toFile.filter(({ entries }) => entries.some((entry) => isIn(entry, period))).length,
  };
}

function countOf(notes: readonly IndexedNote[], period: Period | undefined): number {
  let count = 0;
  for (const { entries } of notes) for (const entry of entries) if (isIn(entry, period)) count++;
  return count;
}

/** What is sorted by day: a note, or an entry of one. */
interface Dated {
  readonly note: Pick<ScannedNote, 'path'>;
  readonly date: Day | undefined;
}

/** Sorts by date, newest first and undated last, then by path in code point order on every machine (H58). */
export function newestFirst(a: Dated, b: Dated): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.note.path < b.note.path ? -1 : a.note.path > b.note.path ? 1 : 0;
}

/** Sorts notes by their newest day; see `newestFirst`. */
export function newestNotesFirst(notes: Iterable<IndexedNote>): readonly IndexedNote[] {
  const dated = [...notes].map((indexed) => ({
    indexed,
    note: indexed.note,
    date: newestDay(indexed.entries),
  }));
  return dated.sort(newestFirst).map(({ indexed }) => indexed);
}

/** How many distinct entries these rows belong to. */
export function distinctEntries(rows: readonly FiledRow[]): number {
  return new Set(rows.map(({ entry }) => entry)).size;
}

function isIn({ date }: NoteEntry, period: Period | undefined): boolean {
  return period === undefined || (date !== undefined && contains(period, date));
}

/** Rows in the order in which they are shown: newest first, and within a note and a day from top to bottom. */
export function newestRowsFirst(rows: readonly FiledRow[]): readonly FiledRow[] {
  return [...rows].sort((a, b) => newestFirst(a.entry, b.entry) || startOf(a) - startOf(b));
}

function startOf({ filing: { part } }: FiledRow): number {
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
  const all = general ? [general, ...activities] : activities;
  return { category, activities, general, notes: distinctEntries(all.flatMap(({ rows }) => rows)) };
}

function activityOverview(
  place: Pick<ActivityOverview, 'path' | 'category' | 'activity'>,
  { notes, revision }: FiledNotes,
  period: Period | undefined,
): ActivityOverview {
  const all = rowsUnder(place.path, notes);
  const inPeriod = all.filter(({ entry }) => isIn(entry, period));
  const isEarlier = ({ entry: { date } }: FiledRow): boolean =>
    period !== undefined && (date === undefined || date < period.from);
  return {
    ...place,
    rows: newestRowsFirst(inPeriod),
    earlier: all.filter(isEarlier),
    notes: distinctEntries(inPeriod),
    lastDate: lastDateOf(all),
    revision,
  };
}

function rowsUnder(path: ActivityPath, notes: Iterable<IndexedNote>): readonly FiledRow[] {
  const rows: FiledRow[] = [];
  for (const { entries } of notes)
    for (const entry of entries)
      for (const filing of entry.filings) if (filing.activity === path) rows.push({ entry, filing });
  return rows;
}

/** The newest day of these rows' entries; undefined where none is dated. */
export function lastDateOf(rows: readonly FiledRow[]): Day | undefined {
  return newestDay(rows.map(({ entry }) => entry));
}

/** The newest day of these entries; undefined where none is dated. */
export function newestDay(entries: readonly NoteEntry[]): Day | undefined {
  let last: Day | undefined;
  for (const { date } of entries) if (date !== undefined && (last === undefined || date > last)) last = date;
  return last;
}
