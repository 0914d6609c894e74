import { isBlank } from './characters';

const pipe = 124;
const colon = 58;
const dash = 45;
const backslash = 92;

/** The cells of a table row as start and end offsets, alternating, without the blanks around them (GFM, Tables). */
export function cellsOf(text: string, start: number, end: number): number[] {
  const cells: number[] = [];
  let first = -1;
  let last = start;
  for (let at = start; at < end; at++) {
    const part = text.charCodeAt(at);
    if (part === pipe) {
      if (first !== -1) cells.push(first, last);
      first = -1;
      continue;
    }
    if (isBlank(part)) continue;
    if (first === -1) first = at;
    if (part === backslash && isEscapable(text.charCodeAt(at + 1)) && at + 1 < end) at++;
    last = at + 1;
  }
  if (first !== -1) cells.push(first, last);
  return cells;
}

/** How many columns a header row has, empty ones included; 0 where the line cannot be one. */
export function headColumns(text: string, start: number, end: number): number {
  let columns = 0;
  let atBoundary = true;
  const first = text.charCodeAt(start) === pipe ? start + 1 : start;
  for (let at = first; at < end; at++) {
    const part = text.charCodeAt(at);
    if (isBlank(part)) continue;
    if (atBoundary) columns++;
    atBoundary = part === pipe;
    if (part === backslash && isEscapable(text.charCodeAt(at + 1)) && at + 1 < end) at++;
  }
  return columns;
}

/** How many columns the delimiter row from `start` to `end` defines; 0 where it is no delimiter row. */
export function delimiterColumns(text: string, start: number, end: number): number {
  let columns = 0;
  let marked = false;
  let at = start;
  if (text.charCodeAt(at) === pipe) {
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  while (at < end) {
    const cellStart = at;
    if (text.charCodeAt(at) === colon) at++;
    const dashes = at;
    while (at < end && text.charCodeAt(at) === dash) at++;
    if (at === dashes) return 0;
    if (at < end && text.charCodeAt(at) === colon) at++;
    marked ||= text.charCodeAt(cellStart) === colon || text.charCodeAt(at - 1) === colon;
    columns++;
    at = skipBlanks(text, at, end);
    if (at === end) break;
    if (text.charCodeAt(at) !== pipe) return 0;
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  return marked ? columns : 0;
}

function isEscapable(part: number): boolean {
  return part === backslash || part === pipe;
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
