import type { Day } from '../../period/day';
import { addDays, dayOf, lastDayOfMonth, partsOf } from '../../period/day';
import type { Cadence } from '../../taxonomy/taxonomy';

const months: Readonly<Record<Exclude<Cadence, 'week'>, number>> = { month: 1, quarter: 3, year: 12 };

/** Whether more than one interval of the cadence has passed between an activity's last note and a day. */
export function isOverdue(last: Day, every: Cadence, on: Day): boolean {
  return on > dueOn(last, every);
}

/** The last day that is not overdue: the same day of a later month, or that month's last day. */
function dueOn(last: Day, every: Cadence): Day {
  if (every === 'week') return addDays(last, 7);
  const { year, month, day } = partsOf(last);
  const end = lastDayOfMonth(year, month + months[every]);
  const { year: inYear, month: inMonth } = partsOf(end);
  return dayOf(inYear, inMonth, day) ?? end;
}
