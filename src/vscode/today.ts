import type { Day } from '../core/period/day';
import { dayOf } from '../core/period/day';
import type { TimeOfDay } from '../core/period/day';
import { timeOfDay } from '../core/period/day';

/** The day on the user's calendar: this file is where the editor's side asks the clock, and the only one. */
export function today(): Day {
  return now().day;
}

/** The day and the time on the user's clock, both of one moment: at midnight they still belong together. */
export function now(): { readonly day: Day; readonly time: TimeOfDay } {
  const moment = new Date();
  const day = dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (day === undefined) throw new Error('the clock shows no day of the calendar');
  return { day, time: timeOfDay(moment.getHours(), moment.getMinutes()) };
}
