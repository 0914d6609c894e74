import type { ActivityOverview } from '../../workspace/activityOverview';
import type { CategoryOverview } from '../../workspace/overview';
import type { FiledRow } from '../../workspace/entries';
import { lastDateOf } from '../../workspace/newestFirst';
import type { Ordered } from '../../workspace/ordered';
import type { Day } from '../../period/day';
import { weeksBetween } from '../../period/day';
import type { Period } from '../../period/period';
import { isCurrent } from '../../taxonomy/taxonomy';
import { isOverdue } from './cadence';
import type { QuietActivity } from '../model';
import type { DatedEntry } from './filedNotes';

// A note that says nothing yet, as one made from a template before its meeting, ends no cadence.
function isSaying({ entry }: FiledRow): boolean {
  return !entry.note.saysNothing;
}

/** Which activities are quiet, late by their own cadence, or on record for the first time in a period. */
export class QuietView {
  readonly #period: Period;
  readonly #today: Day;
  readonly #asOf: Day | undefined;
  /** Whether anything was filed before the period: if not, everything would be new. */
  readonly #hasPast: boolean;

  /** `asOf`: the reference day for ages; see the function of this name. */
  constructor(
    dated: readonly DatedEntry[],
    period: Period,
    { today, asOf }: { readonly today: Day; readonly asOf: Day | undefined },
  ) {
    this.#period = period;
    this.#today = today;
    this.#asOf = asOf;
    this.#hasPast = dated.some(({ date }) => date < period.from);
  }

  /** Activities with nothing in the period, in taxonomy order; retired ones only while they were the author's. */
  quiet({ activities }: CategoryOverview): readonly QuietActivity[] {
    return activities.flatMap((row) => (row.notes === 0 ? this.#stateOf(row) : []));
  }

  /** Activities that are overdue despite having notes in the period. */
  late({ activities }: CategoryOverview): readonly QuietActivity[] {
    return activities
      .flatMap((row) => (row.notes > 0 ? this.#stateOf(row) : []))
      .filter(({ overdue }) => overdue);
  }

  /** Whether an activity is on record for the first time. */
  isNew({ activity, notes, earlier }: ActivityOverview): boolean {
    return this.#hasPast && activity !== undefined && notes > 0 && earlier.size === 0;
  }

  #stateOf({ path, category, activity, rows, earlier }: ActivityOverview): readonly QuietActivity[] {
    if (!activity || !isCurrent(activity, this.#period.from)) return [];
    const last = this.#lastDate(rows) ?? this.#lastDate(earlier);
    const measured = last !== undefined && this.#asOf !== undefined ? { last, on: this.#asOf } : undefined;
    const { every } = activity;
    const stillMine =
      measured !== undefined && isCurrent(activity, measured.on) && isCurrent(category, measured.on);
    return [
      {
        path,
        title: activity.title,
        // A private note may be newer than the reference day.
        weeks: measured ? Math.max(0, weeksBetween(measured.last, measured.on)) : null,
        every: every ?? null,
        overdue: stillMine && every !== undefined && isOverdue(measured.last, every, measured.on),
        undatedOnly: last === undefined && lastDateOf(earlier.values) === undefined && earlier.size > 0,
      },
    ];
  }

  // What is only planned ends no cadence.
  #lastDate({ values }: Ordered<FiledRow>): Day | undefined {
    const past = values.filter(({ entry: { date } }) => date !== undefined && date <= this.#today);
    return lastDateOf(past.filter(isSaying));
  }
}
