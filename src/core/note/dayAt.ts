import type { WrittenDay } from '../period/writtenDay';
import type { Span } from '../text/range';

/** A day or two readings of one, and where it stands: without a span, in the file's name or folders. */
export interface DayAt {
  readonly readings: WrittenDay['readings'];
  readonly span?: Span;
}
