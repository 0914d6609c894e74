import { durationAtEnd } from '../../period/duration';
import { isWhiteSpace } from './characters';
import type { Hashtag } from './inline/hashtags';

/** The time that a line of a log gives itself: `- 14:05 text #category/activity (30m)` (docs/files.md#log-lines). */
export interface OwnTime {
  readonly minutes: number;
  /** The first line, from 0, of the block of text that says so: what tells two such lines of one item apart. */
  readonly line: number;
}

// The longest that `durationAtEnd` reads in parentheses, and a blank before it.
const longest = 24;

/**
 * The minutes in parentheses that a block's inline content ends in; hashtags behind them do not count, for they are
 * added where others stand. Undefined where it ends otherwise.
 */
export function minutesAtEnd(content: string, tags: readonly Hashtag[]): number | undefined {
  let end = trimmedEnd(content, content.length);
  for (let at = tags.length - 1; tags[at]?.end === end; at--) end = trimmedEnd(content, tags[at]?.start ?? 0);
  if (content[end - 1] !== ')') return undefined;
  return durationAtEnd(content.slice(Math.max(0, end - longest), end))?.minutes;
}

function trimmedEnd(content: string, from: number): number {
  let end = from;
  while (end > 0 && isWhiteSpace(content.charCodeAt(end - 1))) end--;
  return end;
}
