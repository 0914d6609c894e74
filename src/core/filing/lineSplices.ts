import { lineContentEnd, lineEndOf, lineStart, nextLineStart, isBlank } from '../text/lines';
import type { Span } from '../text/range';
import type { Splice } from '../text/splice';

/** One line of a text, in offsets: its content from `start` to `end`; `next` is the start of the line after it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The line that holds `offset`. */
export function lineAt(text: string, offset: number): Line {
  return {
    start: lineStart(text, offset),
    end: lineContentEnd(text, offset),
    next: nextLineStart(text, offset),
  };
}

/** The lines from `start` to `end`, both offsets at which a line begins. */
export function linesBetween(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; at = nextLineStart(text, at)) lines.push(lineAt(text, at));
  return lines;
}

/** The line end of a line; for a last line without one, that of the file's first line (H4). */
export function lineEndAt(text: string, line: Line): string {
  return line.next > line.end ? text.slice(line.end, line.next) : lineEndOf(text);
}

/** Whether there is at most a comment between `start`, where a key or value ended, and the line's `end`. */
export function endsPlainly(text: string, start: number, end: number): boolean {
  return /^(?:[ \t]*$|[ \t]+#)/.test(text.slice(start, end));
}

/** Whether a line holds only a comment. */
export function isCommentLine(text: string, start: number, end: number): boolean {
  return /^[ \t]*#/.test(text.slice(start, end));
}

/** Whether all lines from `start` to `end` are blank or comments. */
export function isCommentary(text: string, start: number, end: number): boolean {
  return linesBetween(text, start, end).every(
    (line) => isBlank(text, line.start, line.end) || isCommentLine(text, line.start, line.end),
  );
}

/** The splices that delete `spans`, in ascending order. Spans that touch or overlap are merged. */
export function deletions(spans: readonly Span[]): readonly Splice[] {
  const merged: Splice[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end), text: '' };
    } else merged.push({ start, end, text: '' });
  }
  return merged;
}
