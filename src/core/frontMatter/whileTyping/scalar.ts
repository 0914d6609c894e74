import { lineContentEnd, nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';

/** A scalar that may be unfinished: its span with quotes, its quote character, and its text without them. */
export interface Scalar {
  readonly span: Span;
  readonly quote: '' | "'" | '"';
  readonly text: string;
}

/** How far a scalar may extend: up to `end`, on lines indented deeper than `column`. */
export interface Reach {
  readonly end: number;
  readonly column: number;
}

const blankOrEnd = /[ \t\r\n]/;

/** Whether there is a blank, a line ending or the end of the region at `at`. */
export function isBlankAt(text: string, at: number, end: number): boolean {
  return at >= end || blankOrEnd.test(text.charAt(at));
}

export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/**
 * Reads a quoted scalar. One that is not closed within `reach` ends with its line, or in a flow collection before the
 * next comma or bracket.
 */
export function readQuoted(text: string, start: number, reach: Reach, inFlow: boolean): Scalar {
  const quote = text[start] === '"' ? '"' : "'";
  const closing = closingQuote(text, start, quote, reach);
  const end = closing === -1 ? unclosedEnd(text, start, reach.end, inFlow) : closing + 1;
  const content = text.slice(start + 1, closing === -1 ? end : closing);
  return { span: { start, end }, quote, text: resolved(content, quote).trim() };
}

/** What ends a plain scalar, besides a comment and the end of the line. */
type PlainKind = 'key' /* a colon */ | 'flow' /* a colon, comma or bracket */ | 'value' /* nothing else */;

/**
 * Reads a plain scalar, on one line. It does not look for the line's end in advance, because a flow list may hold
 * thousands of scalars on a line.
 */
export function readPlain(text: string, start: number, limit: number, kind: PlainKind): Scalar {
  let at = start;
  while (at < limit && !isLineEnd(text, at) && !endsPlain(text, start, at, limit, kind)) at++;
  let end = at;
  while (end > start && isBlankAt(text, end - 1, limit)) end--;
  return { span: { start, end }, quote: '', text: text.slice(start, end) };
}

/** A line's indentation in columns; undefined where the line is blank. */
export function indentOf(text: string, start: number, end: number): number | undefined {
  const at = skipBlanks(text, start, end);
  return at >= end || text[at] === '\n' || text[at] === '\r' ? undefined : at - start;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

function endsPlain(text: string, start: number, at: number, end: number, kind: PlainKind): boolean {
  const character = text[at] ?? '';
  if (character === '#') return at > start && isBlankAt(text, at - 1, end);
  if (kind === 'value') return false;
  if (kind === 'flow' && ',[]{}'.includes(character)) return true;
  if (character !== ':') return false;
  return isBlankAt(text, at + 1, end) || (kind === 'flow' && ',[]{}'.includes(text.charAt(at + 1)));
}

function closingQuote(text: string, start: number, quote: string, { end, column }: Reach): number {
  for (let at = start + 1; at < end; at++) {
    const character = text[at];
    if (character === '\\' && quote === '"') at++;
    else if (character === quote && quote === "'" && text[at + 1] === quote) at++;
    else if (character === quote) return at;
    else if (character === '\n' || character === '\r') {
      const next = nextLineStart(text, at);
      const indent = indentOf(text, next, end);
      if (indent !== undefined && indent <= column) return -1;
      at = next - 1;
    }
  }
  return -1;
}

function unclosedEnd(text: string, start: number, limit: number, inFlow: boolean): number {
  const lineEnd = Math.min(limit, lineContentEnd(text, start));
  if (!inFlow) return lineEnd;
  let at = start + 1;
  while (at < lineEnd && !',]}'.includes(text.charAt(at))) at++;
  return at;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
  ...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
};

function resolved(content: string, quote: string): string {
  const folded = content
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join(' ');
  if (quote === "'") return folded.replaceAll("''", "'");
  return folded.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi,
    (_, x: string | undefined, u: string | undefined, one: string | undefined) => {
      const code = x ?? u;
      return code === undefined ? (escapes[one ?? ''] ?? one ?? '') : String.fromCharCode(parseInt(code, 16));
    },
  );
}
