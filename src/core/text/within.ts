import { firstIndex } from './firstIndex';
import type { Span } from './range';

/**
 * Tells whether an offset lies in any of these spans, which may overlap and stand in any order. Costs as much as to
 * sort them once, and little for each offset, so that a text may hold ten thousand of both (L14).
 */
export function withinAny(spans: readonly Span[]): (offset: number) => boolean {
  const overlaps = overlapsAny(spans);
  return (offset) => overlaps({ start: offset, end: offset + 1 });
}

/** Tells whether a span, which is not empty, shares anything with any of these; at the same cost. */
export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return ({ start, end }) => {
    const behind = firstIndex(apart.length, (at) => (apart[at]?.start ?? Infinity) >= end);
    return start < (apart[behind - 1]?.end ?? -1);
  };
}
