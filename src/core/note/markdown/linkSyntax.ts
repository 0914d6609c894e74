import { isAsciiControl, isBlank, isBlankOrLineEnd } from './characters';

/** CommonMark's limit for the characters of a link label between its brackets. */
export const longestLabel = 999;

const backslash = 92;
const openingBracket = 91;
const closingBracket = 93;
const openingParenthesis = 40;
const closingParenthesis = 41;
const less = 60;
const greater = 62;
const caret = 94;

/** The end, after the `]`, of the link label that begins with the `[` at `start`; -1 where there is none. */
export function readLabel(text: string, start: number, end: number): number {
  let seen = false;
  const limit = Math.min(end, start + longestLabel + 2);
  for (let at = start + 1; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === closingBracket) return seen ? at + 1 : -1;
    if (unit === openingBracket) return -1;
    if (!isBlankOrLineEnd(unit)) seen = true;
    if (unit === backslash && isLabelEscape(text.charCodeAt(at + 1))) at++;
  }
  return -1;
}

function isLabelEscape(unit: number): boolean {
  return unit === backslash || unit === openingBracket || unit === closingBracket;
}

/** The end of the `[^label]` at `start`; -1 where there is none. It holds no white space (GFM, Footnotes). */
export function readFootnoteLabel(text: string, start: number, end: number): number {
  if (text.charCodeAt(start + 1) !== caret) return -1;
  const labelEnd = readLabel(text, start, end);
  if (labelEnd === -1 || labelEnd === start + 3) return -1;
  for (let at = start; at < labelEnd; at++) if (isBlankOrLineEnd(text.charCodeAt(at))) return -1;
  return labelEnd;
}

/** A label in the form in which labels are compared: white space collapsed, case folded without a locale. */
export function comparableLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** The end of the link destination at `start`; -1 where there is none. `depth` limits nested parentheses. */
export function readDestination(text: string, start: number, end: number, depth: number): number {
  if (start >= end) return -1;
  const first = text.charCodeAt(start);
  if (first === less) return readPointyDestination(text, start, end);
  return first === closingParenthesis || isAsciiControl(first) || first === 32
    ? -1
    : readBareDestination(text, start, end, depth);
}

function readPointyDestination(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === greater) return at + 1;
    if (unit === less || unit === 10 || unit === 13) return -1;
    if (unit === backslash && isPointyEscape(text.charCodeAt(at + 1))) at++;
  }
  return -1;
}

function isPointyEscape(unit: number): boolean {
  return unit === less || unit === greater || unit === backslash;
}

function readBareDestination(text: string, start: number, end: number, depth: number): number {
  let open = 0;
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (open === 0 && (unit === closingParenthesis || isBlankOrLineEnd(unit))) return at;
    if (unit === openingParenthesis && ++open > depth) return -1;
    else if (unit === closingParenthesis) open--;
    else if (unit === 32 || isAsciiControl(unit)) return -1;
    else if (unit === backslash && isBareEscape(text.charCodeAt(at + 1))) at++;
  }
  return open === 0 ? at : -1;
}

function isBareEscape(unit: number): boolean {
  return unit === openingParenthesis || unit === closingParenthesis || unit === backslash;
}

/** The code unit that closes a title opened by `unit`; NaN where `unit` opens none. */
export function titleCloser(unit: number): number {
  if (unit === openingParenthesis) return closingParenthesis;
  return unit === 34 || unit === 39 ? unit : NaN;
}

/** The end of the title whose quote or parenthesis is at `start`; -1 where it is never closed. */
export function readTitle(text: string, start: number, end: number): number {
  const closer = titleCloser(text.charCodeAt(start));
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === closer) return at + 1;
    if (unit !== backslash) continue;
    const escaped = text.charCodeAt(at + 1);
    if (escaped === closer || escaped === backslash) at++;
  }
  return -1;
}

export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export function skipBlanksAndLineEnds(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankOrLineEnd(text.charCodeAt(at))) at++;
  return at;
}
