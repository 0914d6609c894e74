import type { Heading } from '../../note/markdown/textBlock';
import { titleText } from '../../note/markdown/titleText';
import { bareWords } from '../../note/words/bareWords';
import { isBlank, lineContentEnd, nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import { withoutHashtags } from './plainText';
import type { HeadingMeaning } from './vocabulary';
import type { HeadingSaying, StatementKind, StatementWords } from './statementWords';

/** The text from one heading to the next, and what its headings announce. */
export interface StatementChapter extends Span {
  readonly under: ChapterSaying | undefined;
  /** The statement that its own heading makes, and the heading's offset. */
  readonly heading?: { readonly said: StatementKind; readonly written: string; readonly start: number };
}

/** What the text of a chapter states. */
export type ChapterSaying = Pick<HeadingSaying, 'said' | 'holds'>;

interface Above {
  readonly level: number;
  /** What its own text states. */
  readonly under: ChapterSaying | undefined;
  /** What a heading below it that means nothing by itself states. */
  readonly below: ChapterSaying | undefined;
}

/**
 * The chapters of a note's body, in order, including the text above the first heading. `isRecord`: the note's name says that it
 * is the record of a decision, which may stand under `What` where no heading says more.
 */
export function statementChapters(
  headings: readonly Heading[],
  body: Span,
  text: string,
  words: StatementWords,
  meaningOf: (heading: Heading) => HeadingMeaning,
  isRecord = false,
): readonly StatementChapter[] {
  const above: Above[] = [];
  const first = firstChapter({ start: body.start, end: headings[0]?.start ?? body.end }, text, words);
  const named = headings.map((heading) => words.ofHeading(withoutHashtags(titleText(heading.text))));
  const isUnsaid = isRecord && named.every((saying) => saying?.said !== 'decision');
  const sayings = isUnsaid ? headings.map(sayingOfWhat) : named;
  const rest = headings.map((heading, at): StatementChapter => {
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    const span = { start: heading.end, end: headings[at + 1]?.start ?? body.end };
    const saying = sayings[at];
    const isEnd = saying === undefined && endsSaying(heading, words, meaningOf(heading));
    const under = saying ?? (isEnd ? undefined : above.at(-1)?.below);
    above.push({ level: heading.level, under, below: under && holdsBelow(under, text, span) });
    const isTold = saying?.itself !== undefined && !hasSectionFor(headings, sayings, at);
    if (saying?.itself === undefined) return { ...span, under };
    if (!isTold) return { ...span, under: undefined };
    const stated = { said: saying.said, written: saying.itself, start: heading.start };
    return { ...span, under: undefined, heading: stated };
  });
  return [first, ...rest];
}

const whats: ReadonlySet<string> = new Set('what|was|qué|quoi|cosa|wat|o quê|内容'.split('|'));

// As in records of `What`, `Why` and `How`.
function sayingOfWhat({ text }: Heading): HeadingSaying | undefined {
  return whats.has(bareWords(text)) ? { said: 'decision', holds: 'one', itself: undefined } : undefined;
}

// Characters: what is longer is a sentence.
const longestTitle = 100;

// A note without a heading may be titled by its first line: `Relevé de décisions du 8 septembre 2026`.
function firstChapter(span: Span, text: string, words: StatementWords): StatementChapter {
  const start = firstSayingLine(text, span);
  const end = start === undefined ? span.end : lineContentEnd(text, start);
  const below = nextLineStart(text, end);
  if (start === undefined || end - start > longestTitle || !isBlank(text, below, lineContentEnd(text, below)))
    return { ...span, under: undefined };
  const title = withoutHashtags(titleText(text.slice(start, end)));
  const saying = /\d{4}/.test(title) ? words.ofHeading(title) : undefined;
  if (saying?.holds !== 'items') return { ...span, under: undefined };
  return { start: Math.min(span.end, end), end: span.end, under: saying };
}

// A record may be titled by its decision, and have a section for it.
function hasSectionFor(
  headings: readonly Heading[],
  sayings: readonly (HeadingSaying | undefined)[],
  title: number,
): boolean {
  const level = headings[title]?.level ?? 0;
  for (let at = title + 1; (headings[at]?.level ?? 0) > level; at++) if (sayings[at]) return true;
  return false;
}

// The nearest heading that has a meaning decides: `Present` under `Decisions` lists who decided.
function endsSaying({ text }: Heading, words: StatementWords, meaning: HeadingMeaning): boolean {
  return (
    (meaning !== 'plain' && meaning !== 'summary' && meaning !== 'decision') ||
    words.endsSaying(withoutHashtags(titleText(text)))
  );
}

/**
 * What the headings below one that announces decisions state: more of them, as topics of its own, where it has no text
 * itself or begins with a list; but behind a paragraph they explain it (docs/report.md#decisions).
 */
function holdsBelow(under: ChapterSaying, text: string, span: Span): ChapterSaying | undefined {
  const line = firstLine(text, span);
  if (line === undefined) return { ...under, holds: 'many' };
  const isList = /^\s*(?:[-+*]|\d{1,9}[.)])\s|^\s*\|/u.test(line);
  return under.holds === 'many' && isList ? under : undefined;
}

function firstLine(text: string, span: Span): string | undefined {
  const start = firstSayingLine(text, span);
  return start === undefined ? undefined : text.slice(start, Math.min(span.end, lineContentEnd(text, start)));
}

function firstSayingLine(text: string, { start, end }: Span): number | undefined {
  for (let at = start; at < end;) {
    const lineEnd = Math.min(end, lineContentEnd(text, at));
    if (!isBlank(text, at, lineEnd)) {
      const line = text.slice(at, lineEnd);
      if (!saysNothing(line)) return at;
    }
    at = nextLineStart(text, lineEnd);
  }
  return undefined;
}

function saysNothing(line: string): boolean {
  return /^\s*<!--.*-->\s*$/u.test(line) || withoutHashtags(line.slice(0, 1000)) === '';
}
