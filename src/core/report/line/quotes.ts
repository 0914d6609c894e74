import type { Span } from '../../text/range';
import type { NoteScan } from '../../note/scanNote';
import { withoutFields } from '../../note/tasks';
import type { Chapter } from './chapters';
import type { Passage } from './passages';
import { definitionsOf, passagesOf } from './passages';
import { plainText } from './plainText';
import type { Repetition } from './repetition';
import { cutAtWord, sentencesOf } from './sentences';
import { isOutcome, worthOf } from './worth';

/** A note that a report quotes from: its full text, and what a scan saw of it. */
export interface ReadNote {
  readonly text: string;
  readonly scan: NoteScan;
}

/** A sentence that could be the line. */
export interface Quote {
  readonly text: string;
  /** The higher the better; of equals the first is taken. */
  readonly rank: number;
}

// Characters of a line before it is cut at a word.
const longestLine = 200;

// `Still eleven.` says more with the sentence behind it.
const shortestLine = 28;

const ranks = { question: 1, repeated: 2, aside: 3, plans: 4, news: 5, said: 6 };

/** Nothing better follows a quote of this rank. */
export const highestRank = ranks.said;

/** What a chapter says within `part`, in reading order; nothing private, nothing that other notes repeat. */
export function* quotesIn(
  read: ReadNote,
  chapter: Chapter,
  part: Span,
  repetition: Repetition,
): Generator<Quote> {
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
    const own = ownSentences(passage, lines, repetition);
    const said = own.length > 0 ? own : repeatedSentence(passage, topic, lines, repetition);
    for (const sentence of said) {
      const quote = quoteOf(sentence, passage, topic, chapter, own.length > 0);
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

// A point may stand on many agendas; `merged` stands in many notes, but `Travel fund: merged` in one.
function repeatedSentence(
  { kind, written }: Passage,
  topic: Passage | undefined,
  lines: readonly string[],
  repetition: Repetition,
): readonly string[] {
  const hasOwnTopic = topic !== undefined && ownSentences(topic, lines, repetition).length > 0;
  if (kind !== 'point' && !hasOwnTopic) return [];
  return sentencesOf(written)
    .slice(0, 1)
    .map(({ start, end }) => written.slice(start, end));
}

function quoteOf(
  said: string,
  passage: Passage,
  topic: Passage | undefined,
  chapter: Chapter,
  isOwn: boolean,
): Quote | undefined {
  const text = plainText(withoutFields(said));
  const worth = worthOf(text);
  if (worth === 'nothing') return undefined;
  const subject = topic ? plainText(topic.written) : '';
  const whole = subject !== '' && worthOf(subject) !== 'nothing' ? joined(subject, text) : text;
  const isAside = passage.kind !== 'said' || (worth === 'brief' && whole === text);
  const isRepeated = !isOwn && !isOutcome(text);
  const rank = isRepeated ? ranks.repeated : rankOf(text, isAside, chapter);
  return { text: finished(whole), rank };
}

function rankOf(text: string, isAside: boolean, { meaning }: Chapter): number {
  if (/[?？]$/u.test(text)) return ranks.question;
  // What ends in a colon led to an address, or to something else that is not shown.
  if (isAside || text.endsWith(':')) return ranks.aside;
  return meaning === 'news' || meaning === 'plans' ? ranks[meaning] : ranks.said;
}

function joined(topic: string, said: string): string {
  return /[.!?。！？]$/u.test(topic) ? `${topic} ${said}` : `${topic.replace(/:$/, '')}: ${said}`;
}

/** A line as a report prints it. */
export function finished(text: string): string {
  return cutAtWord(text.replace(/\s*:$/, ''), longestLine);
}
