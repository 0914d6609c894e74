import { isBlank, lineContentEnd, nextLineStart } from '../../../text/lines';
import type { Span } from '../../../text/range';

/** A part of a chapter that can be parsed on its own. Offsets and lines are relative to the chapter's start. */
export interface Piece extends Span {
  /** Its first line, counted from 0. */
  readonly line: number;
}

// What can span a blank line followed by an unindented one: fenced code and some HTML.
const reachesOn = /```|~~~|<(?:[!?]|pre|script|style|textarea)/i;
const listMark = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

/**
 * Cuts a chapter at every blank line followed by a line that is neither indented nor a list item: every block ends
 * there, and nothing later changes how it is parsed. So only as much of a note is parsed as is needed.
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
