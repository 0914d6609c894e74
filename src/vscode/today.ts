import type { Day } from '../core/period/day';
import { dayOf } from '../core/period/day';

/** The day on the user's calendar: where the editor's side asks the clock, and the only place. */
export function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error('the clock shows no day of the calendar');
  return day;
}
