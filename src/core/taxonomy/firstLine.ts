import { lineContentEnd } from '../text/lines';
import type { Span } from '../text/range';

/** What a place has on its first line: a problem of a whole mapping is shown where it begins. */
export function firstLineOf(text: string, { start, end }: Span): Span {
  return { start, end: Math.min(end, lineContentEnd(text, start)) };
}
