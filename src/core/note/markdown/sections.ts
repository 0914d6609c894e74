import type { Span } from '../../text/range';
import type { Heading } from './textBlock';

/**
 * The section under the heading with this index: from the heading to the next heading of its level or higher, or to
 * `textEnd` (docs/files.md#sections). Throws a `RangeError` where the index is out of bounds.
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

/** The index of the last heading at or before `offset`; undefined above the first heading. */
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
