import { isBlank } from './characters';

/** The code unit and length of an opening code fence, which the closing fence must match. */
export interface Fence {
  readonly marker: number;
  readonly size: number;
}

/** An ATX heading's level, and the offsets of its text without the closing sequence. */
export interface AtxHeading {
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

const numberSign = 35;
const backtick = 96;

/** Whether `start` to `end` is a thematic break: three or more of one of `*`, `-` and `_`, and otherwise blanks. */
export function isThematicBreak(text: string, start: number, end: number): boolean {
  const marker = text.charCodeAt(start);
  if (marker !== 42 && marker !== 45 && marker !== 95) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const part = text.charCodeAt(at);
    if (part === marker) count++;
    else if (!isBlank(part)) return false;
  }
  return count >= 3;
}

/** The ATX heading that begins at `start`, the line's first non-blank character. */
export function readAtxHeading(text: string, start: number, end: number): AtxHeading | undefined {
  const signs = runEnd(text, start, end, numberSign);
  const level = signs - start;
  if (level === 0 || level > 6) return undefined;
  if (signs < end && !isBlank(text.charCodeAt(signs))) return undefined;
  let first = signs;
  while (first < end && isBlank(text.charCodeAt(first))) first++;
  return {
    level,
    start: first,
    end: withoutClosingSigns(text, first, withoutTrailingBlanks(text, first, end)),
  };
}

function withoutClosingSigns(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === numberSign) at--;
  if (at === end) return end;
  if (at === start) return start;
  return isBlank(text.charCodeAt(at - 1)) ? withoutTrailingBlanks(text, start, at) : end;
}

/** The level of the setext heading that the line underlines; 0 where it is no setext underline. */
export function setextLevel(text: string, start: number, end: number): number {
  const marker = text.charCodeAt(start);
  if (marker !== 61 && marker !== 45) return 0;
  const at = runEnd(text, start, end, marker);
  if (withoutTrailingBlanks(text, at, end) !== at) return 0;
  return marker === 61 ? 1 : 2;
}

/** The opening code fence that begins at `start`. */
export function readFence(text: string, start: number, end: number): Fence | undefined {
  const marker = text.charCodeAt(start);
  if (marker !== backtick && marker !== 126) return undefined;
  const at = runEnd(text, start, end, marker);
  if (at - start < 3) return undefined;
  if (marker === backtick && hasBacktick(text, at, end)) return undefined;
  return { marker, size: at - start };
}

function hasBacktick(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === backtick) return true;
  return false;
}

/** Whether the line closes `fence`; `start` is its first non-blank character. */
export function closesFence(fence: Fence, text: string, start: number, end: number): boolean {
  const at = runEnd(text, start, end, fence.marker);
  return at - start >= fence.size && withoutTrailingBlanks(text, at, end) === at;
}

function runEnd(text: string, start: number, end: number, part: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === part) at++;
  return at;
}

function withoutTrailingBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
