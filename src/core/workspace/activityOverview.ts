import type { Day } from '../period/day';
import type { Period } from '../period/period';
import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { Changed } from './changeLog';
import type { FiledRow } from './entries';
import { distinctEntries, isIn } from './entries';
import { lastDateOf, newestDay, orderOfRows } from './newestFirst';
import type { FiledNotes, IndexedNote } from './noteIndex';
import { Ordered } from './ordered';

/** An activity and what is filed under it. Without an activity: the category's "General" row. */
export interface ActivityOverview {
  readonly path: ActivityPath;
  readonly category: Category;
  readonly activity: Activity | undefined;
  /** What is filed here in the period, newest first. */
  readonly rows: Ordered<FiledRow>;
  /** What is filed here before the period or undated, newest first; empty for all time. */
  readonly earlier: Ordered<FiledRow>;
  /** How many distinct entries of the period are filed here. */
  readonly notes: number;
  /** The newest date of any note filed here, in the period or not. */
  readonly lastDate: Day | undefined;
  /** The revision of the notes filed here; see `NoteIndex.filedUnder`. */
  readonly revision: number;
}

/** What is filed under an activity in a period; undefined means all time. */
export function activityOverview(
  place: Pick<ActivityOverview, 'path' | 'category' | 'activity'>,
  { notes, revision }: FiledNotes,
  period: Period | undefined,
): ActivityOverview {
  const { all, inPeriod, earlier } = rowsUnder(place.path, notes, period);
  return {
    ...place,
    rows: new Ordered(orderOfRows, inPeriod),
    earlier: new Ordered(orderOfRows, earlier),
    notes: distinctEntries(inPeriod),
    lastDate: lastDateOf(all),
    revision,
  };
}

/** The overview that has become of `known`, of the same period, by what has changed in the notes filed there. */
export function changedActivity(
  known: ActivityOverview,
  { notes, revision }: FiledNotes,
  period: Period | undefined,
  { before, after }: Changed<IndexedNote>,
): ActivityOverview {
  const [was, is] = [rowsUnder(known.path, before, period), rowsUnder(known.path, after, period)];
  const [lastGone, lastAdded] = [lastDateOf(was.all), lastDateOf(is.all)];
  const last = newestDay([{ date: known.lastDate }, { date: lastAdded }]);
  const isLastGone = last !== lastAdded && last === lastGone;
  return {
    ...known,
    rows: known.rows.changed(was.inPeriod, is.inPeriod),
    earlier: known.earlier.changed(was.earlier, is.earlier),
    notes: known.notes - distinctEntries(was.inPeriod) + distinctEntries(is.inPeriod),
    lastDate: isLastGone ? lastDateOf(rowsUnder(known.path, notes, period).all) : last,
    revision,
  };
}

/** The rows of these notes under a path, unsorted: all, those of the period, and those before it or undated. */
function rowsUnder(
  path: ActivityPath,
  notes: Iterable<IndexedNote>,
  period: Period | undefined,
): Readonly<Record<'all' | 'inPeriod' | 'earlier', readonly FiledRow[]>> {
  const all: FiledRow[] = [];
  for (const { entries } of notes)
    for (const entry of entries)
      for (const filing of entry.filings) if (filing.activity === path) all.push({ entry, filing });
  const isEarlier = ({ entry: { date } }: FiledRow): boolean =>
    period !== undefined && (date === undefined || date < period.from);
  return { all, inPeriod: all.filter(({ entry }) => isIn(entry, period)), earlier: all.filter(isEarlier) };
}
