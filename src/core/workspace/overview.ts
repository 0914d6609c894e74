import { isUndated } from '../note/filing';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { ActivityOverview } from './activityOverview';
import { activityOverview, changedActivity } from './activityOverview';
import type { Changed } from './changeLog';
import type { NoteEntry } from './entries';
import { distinctEntries, isIn } from './entries';
import { newestDay, orderOfNotes } from './newestFirst';
import type { IndexedNote, NoteIndex } from './noteIndex';
import { Ordered } from './ordered';

export interface CategoryOverview {
  readonly category: Category;
  readonly activities: readonly ActivityOverview[];
  /** Notes filed under the category itself, not an activity; undefined where there are none. */
  readonly general: ActivityOverview | undefined;
  /** How many distinct entries of the period are filed under the category or any of its activities. */
  readonly notes: number;
}

/** What is counted of notes, whatever they are filed under. */
interface Totals {
  /** How many entries the period has, filed or not; for all time, undated ones too. Broken notes are never counted. */
  readonly notes: number;
  /** The unfiled notes of all time, newest first. */
  readonly toFile: Ordered<IndexedNote>;
  /** How many of `toFile` have a day as their newest one. */
  readonly toFileOn: ReadonlyMap<Day, number>;
  /** How many of `toFile` are in the period. */
  readonly toFileInPeriod: number;
  /** The filed notes of all time without a day, which no period counts, newest first. */
  readonly undated: Ordered<IndexedNote>;
}

/** The counts that tree, report and command line share (invariant 9). At every level, they count distinct entries. */
export interface Overview extends Totals {
  /** Undefined: all time. */
  readonly period: Period | undefined;
  readonly categories: readonly CategoryOverview[];
  /** The revision of the index that this is an overview of. */
  readonly revision: number;
}

/**
 * The overview of an index for a period; undefined means all time. `before` is an earlier overview of the same index:
 * what has not changed since is reused, and what few notes have changed is brought up to date at the cost of these.
 */
export function overviewOf(index: NoteIndex, period: Period | undefined, before?: Overview): Overview {
  const isSamePeriod = before?.period?.from === period?.from && before?.period?.to === period?.to;
  const past = isSamePeriod ? before : undefined;
  const changes = past && index.changesSince(past.revision);
  const known = new Map(past?.categories.map((each) => [each.category, each]));
  return {
    ...(past && changes ? changedTotals(past, period, changes) : totalsOf(index.notes(), period)),
    period,
    categories: index.taxonomy.categories.map((category) =>
      categoryOverview(index, category, period, known.get(category), changes),
    ),
    revision: index.revision,
  };
}

function totalsOf(all: Iterable<IndexedNote>, period: Period | undefined): Totals {
  let [notes, toFileInPeriod] = [0, 0];
  const [toFile, undated]: [IndexedNote[], IndexedNote[]] = [[], []];
  const toFileOn = new Map<Day, number>();
  for (const indexed of all) {
    const { note, filings, entries } = indexed;
    if (note.broken) continue;
    const inPeriod = countIn(entries, period);
    notes += inPeriod;
    if (isUndated(note, filings)) undated.push(indexed);
    if (!indexed.toFile) continue;
    toFile.push(indexed);
    if (inPeriod > 0) toFileInPeriod++;
    count(toFileOn, newestDay(entries), 1);
  }
  return {
    notes,
    toFile: new Ordered(orderOfNotes, toFile),
    toFileOn,
    toFileInPeriod,
    undated: new Ordered(orderOfNotes, undated),
  };
}

// The totals of the notes that are gone, and of those in their place, are the difference.
function changedTotals(
  known: Totals,
  period: Period | undefined,
  { before, after }: Changed<IndexedNote>,
): Totals {
  const [was, is] = [totalsOf(before, period), totalsOf(after, period)];
  const toFileOn = new Map(known.toFileOn);
  for (const [day, notes] of was.toFileOn) count(toFileOn, day, -notes);
  for (const [day, notes] of is.toFileOn) count(toFileOn, day, notes);
  return {
    notes: known.notes - was.notes + is.notes,
    toFile: known.toFile.changed(was.toFile.values, is.toFile.values),
    toFileOn,
    toFileInPeriod: known.toFileInPeriod - was.toFileInPeriod + is.toFileInPeriod,
    undated: known.undated.changed(was.undated.values, is.undated.values),
  };
}

function count(counts: Map<Day, number>, day: Day | undefined, more: number): void {
  if (day === undefined) return;
  const sum = (counts.get(day) ?? 0) + more;
  if (sum === 0) counts.delete(day);
  else counts.set(day, sum);
}

function categoryOverview(
  index: NoteIndex,
  category: Category,
  period: Period | undefined,
  before: CategoryOverview | undefined,
  changes: Changed<IndexedNote> | undefined,
): CategoryOverview {
  const under = (
    path: ActivityPath,
    activity: Activity | undefined,
    known: ActivityOverview | undefined,
  ): ActivityOverview => {
    const filed = index.filedUnder(path);
    if (known?.revision === filed.revision) return known;
    if (known && changes) return changedActivity(known, filed, period, changes);
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
  return {
    category,
    activities,
    general,
    notes:
      before && changes
        ? changedNotes(before, period, changes)
        : distinctEntries(all.flatMap(({ rows }) => rows.values)),
  };
}

function changedNotes(
  { category, notes }: CategoryOverview,
  period: Period | undefined,
  { before, after }: Changed<IndexedNote>,
): number {
  const paths = new Set([category.id, ...category.activities.map(({ path }) => path)]);
  const filed = (all: readonly IndexedNote[]): number => {
    const entries = all
      .flatMap(({ entries }) => entries)
      .filter(({ filings }) => filings.some(({ activity }) => paths.has(activity)));
    return countIn(entries, period);
  };
  return notes - filed(before) + filed(after);
}

function countIn(entries: readonly NoteEntry[], period: Period | undefined): number {
  let count = 0;
  for (const entry of entries) if (isIn(entry, period)) count++;
  return count;
}
