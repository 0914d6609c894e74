import type { Span } from '../../text/range';
import { firstIndex } from '../../text/firstIndex';
import type { ReadNote } from '../../note/readNote';
import { actionLabelAt } from '../../note/words/actionLabel';
import type { Chapter } from './chapters';
import { isFormality, isFrame } from './frameSentences';
import { mayReadLikeDecision, readsLikeDecision } from './likelyDecisions';
import type { Passage } from './passages';
import { plainText } from './plainText';
import type { Repetition } from './hashCounts';
import { cutAtWord, saysMuch, sentencesOf } from './sentences';
import { noteReadingOf } from './noteReading';
import { isTitleLine } from './titleLine';
import { isDateLine, isNothingNew, isOutcome, worthOf } from './newsValue';

/** A candidate for the line that says what happened. */
export interface Quote {
  readonly text: string;
  /** Higher is better; the first of equals wins. */
  readonly rank: number;
  /** The offset of its passage in the note's text. */
  readonly start: number;
}

// Characters; longer lines are cut at a word.
const longestLine = 200;

// Characters; a shorter sentence such as `Still eleven.` is joined with the next.
const shortestLine = 28;

// Characters: more than that says something.
const longestNothing = 60;

const ranks = { question: 1, repeated: 2, aside: 3, frame: 4, plans: 5, news: 6, said: 7 };

/** No later quote can beat this rank. */
export const highestRank = ranks.said;

/** The sentences of a chapter within `part` that read like a decision and that no other sentence outranks, in reading order. */
export function* decidingQuotesIn(
  read: ReadNote,
  chapter: Chapter,
  part: Span,
  repetition: Repetition,
): Generator<Quote> {
  if (!maySay(chapter)) return;
  // Chapters and passages are told apart at a glance: sentences are taken from few.
  if (!mayReadLikeDecision(read.text.slice(chapter.start, chapter.end))) return;
  for (const quote of quotesIn(read, chapter, part, repetition, mayDecide))
    if (quote.rank === highestRank && readsLikeDecision(quote.text)) yield quote;
}

/** Whether a chapter may say what came of a meeting: no list of who was there, and none of what is to be done. */
export function maySay({ meaning }: Chapter): boolean {
  return meaning !== 'apparatus' && meaning !== 'actions';
}

function mayDecide({ written, topic }: Passage): boolean {
  return mayReadLikeDecision(plainText(topic ? `${topic.written}: ${written}` : written));
}

/**
 * The quotable sentences of a chapter within `part`, in reading order; nothing private or repeated in other notes.
 * `isWanted`: of which passages.
 */
export function* quotesIn(
  read: ReadNote,
  chapter: Chapter,
  part: Span,
  repetition: Repetition,
  isWanted: (passage: Passage) => boolean = () => true,
): Generator<Quote> {
  const told = noteReadingOf(read);
  const lines = told.chapter(chapter);
  const isRepeated = (line: number): boolean => lines.isRepeated(line, repetition);
  if (lines.isSaidElsewhere(repetition)) return;
  const mayQuote = ({ span }: Passage): boolean => {
    const [start, end] = [span.start + chapter.start, span.end + chapter.start];
    return part.start <= start && end <= part.end && !told.isPrivate({ start, end });
  };
  const inside = { start: part.start - chapter.start, end: part.end - chapter.start };
  for (const passage of lines.passagesIn(inside)) {
    // A task tells what is to be done.
    if (passage.kind === 'open' || !isWanted(passage)) continue;
    if (isLabelledAction(passage) || !mayQuote(passage)) continue;
    if (isTitleLine(read, passage.written, passage.span.start + chapter.start)) continue;
    const topic = passage.topic && mayQuote(passage.topic) ? passage.topic : undefined;
    const own = ownSentences(passage, isRepeated);
    const said = own.length > 0 ? own : repeatedSentence(passage, topic, isRepeated);
    for (const sentence of said) {
      const quote = quoteOf(sentence, passage, topic, chapter, own.length > 0);
      if (quote) yield quote;
    }
  }
}

function isLabelledAction({ written }: Passage): boolean {
  return actionLabelAt(written, 0, written.length, false) !== undefined;
}

/** Whether other notes repeat a line of the chapter, given its number. */
type IsRepeated = (line: number) => boolean;

/** The sentences of a passage that other notes do not repeat; a very short one is joined with the next. */
function ownSentences({ written, line }: Passage, isRepeated: IsRepeated): readonly string[] {
  const lineAt = linesIn(written);
  const isDate = dateLinesIn(written);
  if (endsInNothing(written)) return [];
  const own = sentencesOf(written).filter(({ start, end }) => {
    if (isDate(lineAt(start))) return false;
    const last = line + lineAt(end);
    for (let at = line + lineAt(start); at <= last; at++) if (!isRepeated(at)) return true;
    return false;
  });
  return own.map(({ start, end }, at) => {
    const next = own[at + 1];
    const isShort = end - start <= shortestLine && !saysMuch(written.slice(start, end));
    return written.slice(start, isShort && next ? next.end : end);
  });
}

// `Was ill, short call. Nothing new.`
function endsInNothing(written: string): boolean {
  if (written.length > longestNothing) return false;
  const sentences = sentencesOf(written);
  const last = sentences.at(-1);
  return sentences.length > 1 && last !== undefined && isNothingNew(written.slice(last.start, last.end));
}

// A day such as `3. November` looks like the end of a sentence, so its line is judged as a whole.
function dateLinesIn(written: string): (line: number) => boolean {
  if (!/\d/.test(written)) return () => false;
  const lines = written.split('\n');
  return (line) => isDateLine(lines[line] ?? '');
}

// Counts the line ends before an offset.
function linesIn(written: string): (offset: number) => number {
  const ends = [...written.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => firstIndex(ends.length, (at) => (ends[at] ?? Infinity) >= offset);
}

// The same point may be on many agendas, and `merged` in many notes, but `Travel fund: merged` is in one.
function repeatedSentence(
  { kind, written }: Passage,
  topic: Passage | undefined,
  isRepeated: IsRepeated,
): readonly string[] {
  const hasOwnTopic = topic !== undefined && ownSentences(topic, isRepeated).length > 0;
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
  const text = plainText(said);
  const worth = worthOf(text);
  if (worth === 'nothing') return undefined;
  const subject = topic ? plainText(topic.written) : '';
  const whole = subject !== '' && worthOf(subject) !== 'nothing' ? joined(subject, text) : text;
  const isAside = passage.kind !== 'said' || (worth === 'brief' && whole === text);
  const isRepeated = !isOwn && !isOutcome(text);
  const rank = isRepeated ? ranks.repeated : rankOf(text, isAside, chapter);
  return { text: finished(whole), rank, start: passage.span.start + chapter.start };
}

function rankOf(text: string, isAside: boolean, { meaning }: Chapter): number {
  if (/[?？]$/u.test(text)) return ranks.question;
  // A sentence that ends in a colon introduced a URL or something else that was dropped.
  if (isAside || text.endsWith(':')) return ranks.aside;
  if (isOnlyFrame(text) || (isFormality(text) && isBrief(text))) return ranks.frame;
  return meaning === 'news' || meaning === 'plans' ? ranks[meaning] : ranks.said;
}

// `The council discussed the plan and decided to wait` says more; a clause may tell what others decided before.
function isOnlyFrame(text: string): boolean {
  return isFrame(text) && (!readsLikeDecision(text) || / (?:which|since) /.test(text));
}

// Characters: a longer sentence says more than that the minutes were approved.
const isBrief = ({ length }: string): boolean => length <= 80;

function joined(topic: string, said: string): string {
  return /[.!?。！？]$/u.test(topic) ? `${topic} ${said}` : `${topic.replace(/:$/, '')}: ${said}`;
}

/** A line as a report prints it, at most 200 characters and an ellipsis. */
export function finished(text: string): string {
  return cutAtWord(text.replace(/(?<!\s)\s*:$/, ''), longestLine);
}
