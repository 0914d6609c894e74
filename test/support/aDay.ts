import type { Day } from '../../src/core/period/day';
import { parseDay } from '../../src/core/period/day';

/** A calendar day for a test; an invalid date fails at once. */
export function aDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}
