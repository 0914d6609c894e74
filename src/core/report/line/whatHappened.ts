import type { NoteScan } from '../../note/scanNote';
import type { Unit } from '../../note/note';
import { sectionRange } from '../../note/markdown/sections';
import type { Span } from '../../text/range';
import type { Chapter } from './chapters';
import { chaptersOf } from './chapters';
import type { Passage } from './passages';
import { definitionsOf, passagesOf } from './passages';
import { plainText } from './plainText';
import type { Repetition } from './repetition';
import { cutAtWord, sentencesOf } from './sentences';
import { meaningOfHeading } from './vocabulary';
import { worthOf } from './worth';

/** A note that a report quotes from: its full text, and what a scan saw of it. */
export interface ReadNote {
  readonly text: string;
  readonly scan: NoteScan;
}

/** Characters of a line before it is cut at a word. */
export const longestLine = 200;

// `Still eleven.` says more with the sentence behind it.
const shortestLine = 28;

// What a note says lies near the start of its chapters; nobody waits for a pasted log to be parsed.
const longestChapter = 20_000;

/**
 * The line that says what happened, or undefined where the note does not say (DESIGN: The line that says what
 * happened). A note filed as a whole: its `summary`, else the first thing said under a heading such as Decisions,
 * else the first that is not repeated in other notes. A section or block: its own first sentence or nothing; the
 * summary of the note would say what happened elsewhere in it. Private parts are never quoted.
 */
export function whatHappened(read: ReadNote, unit: Unit, repetition: Repetition): string | undefined {
  const { note, frontMatter } = read.scan;
  const quote = (part: Span): string | undefined =>
    firstTelling(read, chapters(read, part), part, repetition);
  if (unit.kind === 'section') return quote(unit.span);
  if (unit.kind === 'block') {
    return firstTelling(read, chaptersAround(read, unit.span), unit.span, repetition);
  }
  if (note.summary !== undefined) return finished(plainText(note.summary));
  return underSummary(read, quote) ?? quote({ start: frontMatter.bodyStart, end: read.text.length });
}

function underSummary(read: ReadNote, quote: (part: Span) => string | undefined): string | undefined {
  const { headings } = read.scan.outline;
  for (const [at, { text }] of headings.entries()) {
    if (meaningOfHeading(text) !== 'summary') continue;
    const said = quote(sectionRange(headings, at, read.text.length));
    if (said !== undefined) return said;
  }
  return undefined;
}

function chapters({ scan }: ReadNote, part: Span): readonly Chapter[] {
  return chaptersOf(scan.outline.headings, part).map((chapter) => ({
    ...chapter,
    end: Math.min(chapter.end, chapter.start + longestChapter),
  }));
}

function chaptersAround({ text, scan }: ReadNote, block: Span): readonly Chapter[] {
  const all = chaptersOf(scan.outline.headings, { start: scan.frontMatter.bodyStart, end: text.length });
  return all
    .filter(({ start, end }) => start <= block.start && block.start < end)
    .map((chapter) => ({ ...chapter, meaning: 'plain' }));
}

interface Quote {
  readonly text: string;
  /** The higher the better; of equals the first is taken. */
  readonly rank: 1 | 2 | 3;
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
      if (quote.rank === 3) return quote.text;
    }
  }
  return best?.text;
}

function* quotesIn(read: ReadNote, chapter: Chapter, part: Span, repetition: Repetition): Generator<Quote> {
  const source = read.text.slice(chapter.start, chapter.end);
  const lines = source.split(/\r\n|\r|\n/);
  if (lines.every((line) => repetition.isRepeated(line))) return;
  const mayQuote = ({ span }: Passage): boolean => {
    const [start, end] = [span.start + chapter.start, span.end + chapter.start];
    return part.start <= start && end <= part.end && !isPrivate(read, start, end);
  };
  for (const passage of passagesOf(source, definitionsOf(read.text))) {
    if (!mayQuote(passage)) continue;
    const topic = passage.topic && mayQuote(passage.topic) ? passage.topic : undefined;
    for (const said of ownSentences(passage, lines, repetition)) {
      const quote = quoteOf(said, passage, topic, chapter);
      if (quote) yield quote;
    }
  }
}

function isPrivate({ scan }: ReadNote, start: number, end: number): boolean {
  return scan.privateSpans.some((span) => span.start < end && start < span.end);
}

/** The sentences of a passage that do not stand word for word in other notes; a very short one with the next. */
function ownSentences(passage: Passage, lines: readonly string[], repetition: Repetition): readonly string[] {
  const { written, line } = passage;
  const lineAt = (offset: number): number => line + (written.slice(0, offset).match(/\n/g)?.length ?? 0);
  const own = sentencesOf(written).filter(({ start, end }) => {
    const standsOn = lines.slice(lineAt(start), lineAt(end) + 1);
    return standsOn.some((source) => !repetition.isRepeated(source));
  });
  return own.map(({ start, end }, at) => {
    const next = own[at + 1];
    const isShort = end - start <= shortestLine;
    return written.slice(start, isShort && next ? next.end : end);
  });
}

function quoteOf(
  said: string,
  passage: Passage,
  topic: Passage | undefined,
  chapter: Chapter,
): Quote | undefined {
  const text = plainText(said);
  const worth = worthOf(text);
  if (worth === 'nothing') return undefined;
  const subject = topic ? plainText(topic.written) : '';
  const whole = subject !== '' && worthOf(subject) !== 'nothing' ? joined(subject, text) : text;
  const isAside = passage.kind !== 'said' || (worth === 'brief' && whole === text) || /[?？]$/u.test(text);
  const rank = isAside ? 1 : chapter.meaning === 'minor' ? 2 : 3;
  return { text: finished(whole), rank };
}

function joined(topic: string, said: string): string {
  return /[.!?。！？]$/u.test(topic) ? `${topic} ${said}` : `${topic.replace(/:$/, '')}: ${said}`;
}

function finished(text: string): string {
  return cutAtWord(text.replace(/\s*:$/, ''), longestLine);
}
