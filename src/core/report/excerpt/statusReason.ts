import { statusOf } from '../../note/words/meanings';
import type { DecisionStatus } from '../../note/words/noteWords';
import type { ReadNote } from '../../note/readNote';
import type { Repetition } from './hashCounts';
import { noteReadingOf } from './noteReading';
import { quotesIn } from './quotes';

// Characters of a chapter that are parsed: a record is short.
const longestChapter = 20_000;

/**
 * What a note says of why a decision does not hold, or what holds instead: `Rejected in the meeting of 20 October: …`,
 * `Superseded by 14. Call partners directly`. Undefined where it only names the state.
 */
export function statusReason(
  read: ReadNote,
  status: DecisionStatus,
  repetition: Repetition,
): string | undefined {
  const body = { start: read.scan.frontMatter.bodyStart, end: read.text.length };
  for (const chapter of noteReadingOf(read).chaptersOf(body)) {
    if (chapter.meaning === 'apparatus' || chapter.meaning === 'actions') continue;
    const cut = { ...chapter, end: Math.min(chapter.end, chapter.start + longestChapter) };
    for (const { text } of quotesIn(read, cut, body, repetition))
      if (statusOf(text) === status && text.split(/\s+/u).length > 3) return text;
  }
  return undefined;
}
