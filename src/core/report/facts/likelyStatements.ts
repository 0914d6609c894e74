import type { Filing } from '../../note/filing';
import type { ReadNote } from '../../note/readNote';
import { mayReadLikeDecision } from '../excerpt/likelyDecisions';
import type { Repetition } from '../excerpt/hashCounts';
import { noteReadingOf } from '../excerpt/noteReading';
import { decidingQuotesIn } from '../excerpt/quotes';
import { filingsAt } from './filingsAt';
import type { FiledStatement } from './filedStatements';

// Characters of a chapter that are parsed, as for what it states.
const longestChapter = 20_000;

/**
 * The sentences of a note that read like a decision without being marked as one (`We agreed to keep the queue`), in filed
 * parts, in order. `stated`: what is marked, which is not found twice.
 */
export function likelyStatements(
  filings: readonly Filing[],
  read: ReadNote,
  stated: readonly FiledStatement[],
  repetition: Repetition,
): readonly FiledStatement[] {
  const { scan, text } = read;
  const body = { start: scan.frontMatter.bodyStart, end: text.length };
  if (!mayReadLikeDecision(text.slice(body.start))) return [];
  const holders = filingsAt(filings.filter((filing) => !filing.private));
  const seen = stated.map((one) => one.text.toLowerCase());
  const found: FiledStatement[] = [];
  for (const chapter of noteReadingOf(read).chaptersOf(body)) {
    const cut = { ...chapter, end: Math.min(chapter.end, chapter.start + longestChapter) };
    for (const { text: said, start } of decidingQuotesIn(read, cut, body, repetition)) {
      if (isSeen(said, seen)) continue;
      const holding = holders(start);
      if (holding.length === 0) continue;
      seen.push(said.toLowerCase());
      found.push({
        said: 'decision',
        text: said,
        line: undefined,
        start,
        filings: holding,
        status: undefined,
        isFirst: true,
      });
    }
  }
  return found;
}

function isSeen(said: string, seen: readonly string[]): boolean {
  const lower = said.toLowerCase();
  return seen.some((one) => lower.includes(one) || one.includes(lower));
}
