import { lineContentEnd, lineEndOf, lineStart, nextLineStart } from '../text/lines';

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
