import { nextLineStart } from './lines';
import type { Position, Range, Span } from './range';

/** Finds ranges in one text by its line starts, which are looked for once: for many places in a long text. */
export function rangesIn(text: string): (span: Span) => Range {
  const starts = lineStarts(text);
  const position = (offset: number): Position => {
    const line = lineAt(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = nextLineStart(text, 0); at < text.length; at = nextLineStart(text, at)) starts.push(at);
  if (/[\r\n]$/.test(text)) starts.push(text.length);
  return starts;
}

// The last line that begins at or before `offset`.
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
