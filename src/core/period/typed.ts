import type { Calendar, Period } from './period';
import { parsePeriod } from './period';

/**
 * A period as somebody types it in a hurry: what `parsePeriod` reads, in any case, with blanks around it and in place of its
 * hyphen: `2026 h1`, `fy27-q1`, `2026-10-01 .. 2026-12-31`. Undefined: no period, or not yet.
 */
export function typedPeriod(text: string, calendar: Calendar): Period | undefined {
  const words = text.trim().replace(/\s*\.\.\s*/, '..');
  const joined = words.replace(/\s+/g, '-');
  return parsePeriod(joined.toUpperCase(), calendar) ?? parsePeriod(joined.toLowerCase(), calendar);
}
