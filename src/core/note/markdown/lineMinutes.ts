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
const longest = 28;

// What Obsidian, its plugins Tasks and Dataview append to a line, at the end of as many characters.
const longestField = 120;
const appended =
  /(?:\s\^[a-zA-Z0-9-]+|[\u{2795}\u{1F4C5}\u{1F4C6}\u{1F5D3}\u{2705}\u{274C}\u{23F3}\u{231B}\u{1F6EB}]\uFE0F?\s*\d{4}-\d\d-\d\d|[\u{1F53A}\u{23EB}\u{1F53C}\u{1F53D}\u{23EC}]\uFE0F?|[[(][\p{L}\p{N}_-]+::[^[\]()\n]*[\])])$/u;

/**
 * The minutes in parentheses at the end of a block's inline content; undefined where there are none. Hashtags after the
 * parentheses are skipped, because filing adds them at the end of the line, and so are the dates, fields and block ids that
 * other tools add there.
 */
export function minutesAtEnd(content: string, tags: readonly Hashtag[]): number | undefined {
  let end = trimmedEnd(content, content.length);
  let at = tags.length - 1;
  for (;;) {
    const before = end;
    for (; at >= 0 && tags[at]?.end === end; at--) end = trimmedEnd(content, tags[at]?.start ?? 0);
    const from = Math.max(0, end - longestField);
    const field = appended.exec(content.slice(from, end));
    if (field) end = trimmedEnd(content, from + field.index);
    if (end === before) break;
  }
  if (content[end - 1] !== ')') return undefined;
  return durationAtEnd(content.slice(Math.max(0, end - longest), end))?.minutes;
}

function trimmedEnd(content: string, from: number): number {
  let end = from;
  while (end > 0 && isWhiteSpace(content.charCodeAt(end - 1))) end--;
  return end;
}
