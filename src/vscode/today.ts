import type { Day } from '../core/period/day';
import { dayOf } from '../core/period/day';
import type { TimeOfDay } from '../core/period/day';
import { timeOfDay } from '../core/period/day';

/** Today in the user's time zone. In the editor, only this file reads the clock. */
export function today(): Day {
  return now().day;
}

/** The current day and time, from one moment, so that they match at midnight. */
export function now(): { readonly day: Day; readonly time: TimeOfDay } {
  const moment = new Date();
  const day = dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (day === undefined) throw new Error('the clock shows no day of the calendar');
  return { day, time: timeOfDay(moment.getHours(), moment.getMinutes()) };
}
