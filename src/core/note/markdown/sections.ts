import type { Span } from '../../text/range';
import type { Heading } from './textBlock';

/**
 * The section that the heading of this index begins: from its first line to the next heading of its level or higher,
 * or to `textEnd` (docs/files.md#sections). Throws a `RangeError` for an index without a heading.
 */
export function sectionRange(headings: readonly Heading[], index: number, textEnd: number): Span {
  const heading = headings[index];
  if (!heading) throw new RangeError(`no heading of index ${index}`);
  for (let next = index + 1; next < headings.length; next++) {
    const other = headings[next];
    if (other && other.level <= heading.level) return { start: heading.start, end: other.start };
  }
  return { start: heading.start, end: textEnd };
}

/** The index of the heading whose own text, not that of a heading below it, holds `offset`; its own lines count. */
export function enclosingHeading(headings: readonly Heading[], offset: number): number | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}
