import { isBlank } from '../text/lines';
import { linesBetween } from './line';

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
