import type { Day } from '../../src/core/period/day';
import { parseDay } from '../../src/core/period/day';

/** A day of the calendar for a test; a slip of the pen fails at once. */
export function aDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}
