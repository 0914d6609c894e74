import { isDigit, isWhiteSpace } from './characters';

// Of 32 bits with its sign: as a larger number it would make the loop below count in floating point.
const fnvOffset = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;

/**
 * A hash of what a line says, by which the report knows what every note repeats (docs/report.md#what-happened):
 * 32 bits, the same for the same words behind whatever quote marks, list marks, task boxes and white space.
 * 0 for a line that says nothing, and for no other.
 */
export function lineHash(line: string): number {
  return lineHashAt(line, 0, line.length);
}

/** The same for the part of `text` from `start` up to `end`. */
export function lineHashAt(text: string, start: number, end: number): number {
  const first = skipMarkers(text, start, end);
  if (first === end) return 0;
  let last = end;
  while (isWhiteSpace(text.charCodeAt(last - 1))) last--;
  let hash = fnvOffset;
  let before = 0;
  for (let at = first; at < last; at++) {
    const written = text.charCodeAt(at);
    const part = (written < 32 || written > 126) && isWhiteSpace(written) ? 32 : written;
    // Whether both are blanks, as one question that has nearly always the same answer.
    if (((part ^ 32) | (before ^ 32)) === 0) continue;
    hash = Math.imul(hash ^ part, fnvPrime);
    before = part;
  }
  return hash >>> 0 || 1;
}

function skipMarkers(text: string, start: number, end: number): number {
  let at = skipWhiteSpace(text, start, end);
  for (;;) {
    const behind = at + markerLength(text, at, end);
    if (behind === at) return at;
    at = skipWhiteSpace(text, behind, end);
  }
}

function markerLength(text: string, at: number, end: number): number {
  const part = text.charCodeAt(at);
  if (at >= end) return 0;
  if (part === 62) return 1;
  if (part === 45 || part === 42 || part === 43) return isMarkEnd(text, at + 1, end) ? 1 : 0;
  if (part === 91) return text.charCodeAt(at + 2) === 93 && isBox(text, at, end) ? 3 : 0;
  return numberLength(text, at, end);
}

function numberLength(text: string, at: number, end: number): number {
  let digits = 0;
  while (digits < 10 && isDigit(text.charCodeAt(at + digits))) digits++;
  const delimiter = text.charCodeAt(at + digits);
  const isNumber = digits > 0 && digits < 10 && (delimiter === 46 || delimiter === 41);
  return isNumber && isMarkEnd(text, at + digits + 1, end) ? digits + 1 : 0;
}

function isBox(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at + 1);
  return (mark === 32 || mark === 120 || mark === 88) && isMarkEnd(text, at + 3, end);
}

function isMarkEnd(text: string, at: number, end: number): boolean {
  return at === end || (at < end && isWhiteSpace(text.charCodeAt(at)));
}

function skipWhiteSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}
