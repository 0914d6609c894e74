import type { FiledPart, SectionPart } from '../../note/note';
import { enclosingHeading, sectionRange } from '../../note/markdown/sections';
import { nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import type { Chapter } from './chapters';
import { mayReadLikeDecision, readsLikeDecision } from './likelyDecisions';
import { withoutTime } from './logLine';
import { plainText } from './plainText';
import type { ReadNote } from '../../note/readNote';
import type { Quote } from './quotes';
import { decidingQuotesIn, finished, highestRank, maySay, quotesIn } from './quotes';
import type { Repetition } from './hashCounts';
import { noteReadingOf } from './noteReading';
import { meaningOfHeading } from './vocabulary';

// Characters of a chapter that are parsed: notes say what happened near the start, and a pasted log would take too
// long.
const longestChapter = 20_000;

/**
 * The line that says what happened, or undefined if the note does not say (docs/report.md#what-happened). For a whole
 * note: its `summary`, else the first thing said under a heading such as Summary, else what it decided, else the first
 * sentence that other notes do not repeat; the latter goes first where it reads like a decision. For a section: the last
 * two; for a block: its own first sentence. Private text is never quoted. `decided`: the part's first decision.
 */
export function whatHappened(
  read: ReadNote,
  part: FiledPart,
  repetition: Repetition,
  decided: () => string | undefined = nothingDecided,
): string | undefined {
  const { note, frontMatter } = read.scan;
  const isItem = part.kind === 'section' && isListItem(read, part);
  const quote = (span: Span): string | undefined =>
    firstTelling(read, isItem ? chaptersAround(read, span) : chapters(read, span), span, repetition);
  const decidedOrSaid = (span: Span): string | undefined => {
    const said = quote(span);
    const own = decided();
    const isOwn = own !== undefined && said?.startsWith(own) === true;
    if (said !== undefined && !isOwn && readsLikeDecision(said)) return said;
    return own ?? likely(read, span, repetition) ?? said;
  };
  if (part.kind === 'section') return decidedOrSaid(part.span);
  if (part.kind === 'block') {
    const line = firstTelling(read, chaptersAround(read, part.span), part.span, repetition);
    return line === undefined ? undefined : withoutTime(line);
  }
  // A summary that is only a hashtag or URL is empty without them.
  const summary = finished(plainText(note.summary ?? ''));
  if (summary !== '') return summary;
  return underSummary(read, quote) ?? decidedOrSaid({ start: frontMatter.bodyStart, end: read.text.length });
}

// A list cannot be read without what it stands in.
function isListItem({ scan }: ReadNote, { span: { start } }: SectionPart): boolean {
  const { heads } = scan.outline;
  const at = enclosingHeading(heads, start);
  const head = at === undefined ? undefined : heads[at];
  return head?.start === start && head.inner?.kind === 'item';
}

function underSummary(read: ReadNote, quote: (part: Span) => string | undefined): string | undefined {
  const { headings } = read.scan.outline;
  const told = noteReadingOf(read);
  for (const [at, heading] of headings.entries()) {
    if (told.meaningOf(heading) !== 'summary') continue;
    const said = quote(sectionRange(headings, at, read.text.length));
    if (said !== undefined) return said;
  }
  return underBoldSummary(read, quote);
}

const boldLine = /^(?:\*\*|__)([^*_\r\n]{2,40})(?:\*\*|__)[ \t]*[:：]?[ \t]*$/gmu;

// Tools without headings write `**Summary**` on a line of its own.
function underBoldSummary(
  { text, scan }: ReadNote,
  quote: (part: Span) => string | undefined,
): string | undefined {
  if (!text.includes('**') && !text.includes('__')) return undefined;
  const lines = [...text.matchAll(boldLine)].filter(({ index }) => index >= scan.frontMatter.bodyStart);
  for (const [at, { index, 0: line, 1: title = '' }] of lines.entries()) {
    if (meaningOfHeading(title) !== 'summary') continue;
    const heading = scan.outline.headings.find(({ start }) => start > index)?.start ?? text.length;
    const said = quote({
      start: nextLineStart(text, index + line.length),
      end: Math.min(heading, lines[at + 1]?.index ?? text.length),
    });
    if (said !== undefined) return said;
  }
  return undefined;
}

/** The first quotable sentence that reads like a decision. */
function likely(read: ReadNote, part: Span, repetition: Repetition): string | undefined {
  if (!mayReadLikeDecision(read.text.slice(part.start, part.end))) return undefined;
  for (const chapter of chapters(read, part)) {
    const [first] = decidingQuotesIn(read, chapter, part, repetition);
    if (first) return first.text;
  }
  return undefined;
}

const nothingDecided = (): string | undefined => undefined;

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
    if (!maySay(chapter)) continue;
    for (const quote of quotesIn(read, chapter, part, repetition)) {
      if (quote.rank > (best?.rank ?? 0)) best = quote;
      if (quote.rank === highestRank) return quote.text;
    }
  }
  return best?.text;
}
