import { nextLineStart } from './lines';
import type { Position, Range, Span } from './range';
import { firstIndex } from './firstIndex';

/** Like `rangeOf`, but finds the line starts of `text` only once: for many spans in a long text. */
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

/**
 * Returns a test of whether an offset is in any of these spans, which may overlap and come in any order. Sorts them
 * once; each test is a binary search, so that a text may hold ten thousand of both (L14).
 */
export function withinAny(spans: readonly Span[]): (offset: number) => boolean {
  const overlaps = overlapsAny(spans);
  return (offset) => overlaps({ start: offset, end: offset + 1 });
}

/** Returns a test of whether a non-empty span overlaps any of these spans, at the same cost as `withinAny`. */
export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    const behind = firstIndex(merged.length, (at) => (merged[at]?.start ?? Infinity) >= end);
    return start < (merged[behind - 1]?.end ?? -1);
  };
}
