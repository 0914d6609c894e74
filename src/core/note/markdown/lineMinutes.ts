import { durationAtEnd } from '../../period/duration';
import { isWhiteSpace } from './characters';
import type { Hashtag } from './inline/hashtags';

/** The duration stated by a log line: `- 14:05 text #category/activity (30m)` (docs/files.md#log-lines). */
export interface OwnTime {
  readonly minutes: number;
  /** The first line, from 0, of the block that states it. Distinguishes two log lines of one list item. */
  readonly line: number;
}

// Characters: the longest parenthesized duration that `durationAtEnd` reads, and a blank before it.
const longest = 24;

/**
 * The minutes in parentheses at the end of a block's inline content; undefined where there are none. Hashtags after the
 * parentheses are skipped, because filing adds them at the end of the line.
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
