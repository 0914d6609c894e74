import { lineContentEnd, lineEndOf, lineStart, nextLineStart, isBlank } from '../text/lines';
import type { Span } from '../text/range';
import type { Splice } from '../text/splice';

/** One line of a text: its content from `start` up to `end`; `next` is where the line after it begins. */
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

/** The lines from the one at `start` up to `end`, where another begins. */
export function linesBetween(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; at = nextLineStart(text, at)) lines.push(lineAt(text, at));
  return lines;
}

/** How a line ends; where it is the last one and does not, as the file's first does (H4). */
export function lineEndAt(text: string, line: Line): string {
  return line.next > line.end ? text.slice(line.end, line.next) : lineEndOf(text);
}

/** Whether nothing but blanks and a comment stands from `start`, where a value or a key has ended, to the line's `end`. */
export function endsPlainly(text: string, start: number, end: number): boolean {
  return /^(?:[ \t]*$|[ \t]+#)/.test(text.slice(start, end));
}

/** Whether a line is a comment alone. */
export function isCommentLine(text: string, start: number, end: number): boolean {
  return /^[ \t]*#/.test(text.slice(start, end));
}

/** Whether the lines from `start` up to `end` are blank or comments. */
export function isCommentary(text: string, start: number, end: number): boolean {
  return linesBetween(text, start, end).every(
    (line) => isBlank(text, line.start, line.end) || isCommentLine(text, line.start, line.end),
  );
}

/** The splices that delete all of `spans`: ascending, and those that touch or overlap made one. */
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
