import type { FiledPart } from '../../note/note';
import { durationAtEnd } from '../../period/duration';
import { sectionRange } from '../../note/markdown/sections';
import type { Span } from '../../text/range';
import type { Chapter } from './chapters';
import { plainText } from './plainText';
import type { ReadNote } from '../../note/readNote';
import type { Quote } from './quotes';
import { finished, highestRank, quotesIn } from './quotes';
import type { Repetition } from './hashCounts';
import { noteReadingOf } from './noteReading';

// Characters of a chapter that are parsed: notes say what happened near the start, and a pasted log would take too
// long.
const longestChapter = 20_000;

/**
 * The line that says what happened, or undefined if the note does not say (docs/report.md#what-happened). For a whole
 * note: its `summary`, else the first sentence under a heading such as Decisions, else the first that other notes do
 * not repeat. For a section or block: its own first sentence or nothing, since the note's summary may be about
 * something else. Private text is never quoted.
 */
export function whatHappened(read: ReadNote, part: FiledPart, repetition: Repetition): string | undefined {
  const { note, frontMatter } = read.scan;
  const quote = (span: Span): string | undefined =>
    firstTelling(read, chapters(read, span), span, repetition);
  if (part.kind === 'section') return quote(part.span);
  if (part.kind === 'block') {
    const line = firstTelling(read, chaptersAround(read, part.span), part.span, repetition);
    return line === undefined ? undefined : withoutTime(line);
  }
  // A summary that is only a hashtag or URL is empty without them.
  const summary = finished(plainText(note.summary ?? ''));
  if (summary !== '') return summary;
  return underSummary(read, quote) ?? quote({ start: frontMatter.bodyStart, end: read.text.length });
}

// Drops the time and the duration at the ends of a log line.
function withoutTime(line: string): string {
  const said = line.replace(/^\d{1,2}:\d{2}\s+/, '');
  const time = said.endsWith(')') ? durationAtEnd(said) : undefined;
  return said.slice(0, time?.start) || line;
}

function underSummary(read: ReadNote, quote: (part: Span) => string | undefined): string | undefined {
  const { headings } = read.scan.outline;
  const told = noteReadingOf(read);
  for (const [at, heading] of headings.entries()) {
    const meaning = told.meaningOf(heading);
    if (meaning !== 'summary' && meaning !== 'decision') continue;
    const said = quote(sectionRange(headings, at, read.text.length));
    if (said !== undefined) return said;
  }
  return undefined;
}

function chapters(read: ReadNote, part: Span): readonly Chapter[] {
  return noteReadingOf(read)
    .chaptersOf(part)
    .map((chapter) => ({ ...chapter, end: Math.min(chapter.end, chapter.start + longestChapter) }));
}

function chaptersAround(read: ReadNote, block: Span): readonly Chapter[] {
  const chapter = noteReadingOf(read).chapterAt(block.start);
  return chapter ? [{ ...chapter, meaning: 'plain' }] : [];
}

function firstTelling(
  read: ReadNote,
  among: readonly Chapter[],
  part: Span,
  repetition: Repetition,
): string | undefined {
  let best: Quote | undefined;
  for (const chapter of among) {
    if (chapter.meaning === 'apparatus') continue;
    for (const quote of quotesIn(read, chapter, part, repetition)) {
      if (quote.rank > (best?.rank ?? 0)) best = quote;
      if (quote.rank === highestRank) return quote.text;
    }
  }
  return best?.text;
}
