import { isDigit, isWhiteSpace } from './characters';

// As a signed 32-bit integer: a larger number would put the loop below into floating-point arithmetic.
const fnvOffset = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;

/**
 * A 32-bit hash (FNV-1a) of a line's content, by which the report recognizes text that is repeated across notes
 * (docs/report.md#what-happened). Quote and list markers, task boxes and white space make no difference.
 * 0 for a line without content, and for no other.
 */
export function lineHash(line: string): number {
  return lineHashAt(line, 0, line.length);
}

/** The `lineHash` of `text` from `start` to `end`. */
export function lineHashAt(text: string, start: number, end: number): number {
  const first = skipMarkers(text, start, end);
  if (first === end) return 0;
  let last = end;
  while (isWhiteSpace(text.charCodeAt(last - 1))) last--;
  let hash = fnvOffset;
  for (let at = first; at < last; at++) {
    const part = text.charCodeAt(at);
    if ((part > 32 && part < 127) || !isWhiteSpace(part)) {
      hash = Math.imul(hash ^ part, fnvPrime);
    } else {
      hash = Math.imul(hash ^ 32, fnvPrime);
      while (isWhiteSpace(text.charCodeAt(at + 1))) at++;
    }
  }
  return hash >>> 0 || 1;
}

/** The {@link lineHash}es of lines given by their starts and ends in turn. */
export function hashesAt(text: string, places: readonly number[]): Uint32Array {
  const hashes = new Uint32Array(places.length / 2);
  for (let at = 0; at < hashes.length; at++)
    hashes[at] = lineHashAt(text, places[2 * at] ?? 0, places[2 * at + 1] ?? 0);
  return hashes;
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
