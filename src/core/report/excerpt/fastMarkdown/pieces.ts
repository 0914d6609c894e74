import { isBlank, lineContentEnd, nextLineStart } from '../../../text/lines';
import type { Span } from '../../../text/range';

/** A part of a chapter that can be read by itself. Offsets and lines count from the chapter's start. */
export interface Piece extends Span {
  /** The line that it begins on, from 0. */
  readonly line: number;
}

// What may reach over a blank line and an unindented one: code, some HTML, and labels defined elsewhere.
const reachesOn = /```|~~~|<(?:[!?]|pre|script|style|textarea)/i;
const listMark = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

/**
 * Cuts a chapter where a blank line is followed by one that is neither indented nor an item of a list: there every block
 * ends, and no later one changes what was read. So nobody parses more of a note than is asked for.
 */
export function piecesOf(source: string): readonly Piece[] {
  if (source.includes(']:')) return [{ start: 0, end: source.length, line: 0 }];
  const limit = source.search(reachesOn);
  const pieces: Piece[] = [];
  let [start, first, wasBlank] = [0, 0, false];
  let next = 0;
  for (let at = 0, line = 0; at < source.length; at = next, line++) {
    if (limit !== -1 && at > limit) break;
    const end = lineContentEnd(source, at);
    next = nextLineStart(source, end);
    const isGap = isBlank(source, at, end);
    if (wasBlank && !isGap && beginsAnew(source, at, end)) {
      pieces.push({ start, end: at, line: first });
      [start, first] = [at, line];
    }
    wasBlank = isGap;
  }
  return [...pieces, { start, end: source.length, line: first }];
}

function beginsAnew(source: string, at: number, end: number): boolean {
  const head = source.slice(at, Math.min(end, at + 12));
  return !/^\s/u.test(head) && !listMark.test(head);
}
