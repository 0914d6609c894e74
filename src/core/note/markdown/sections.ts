import type { Span } from '../../text/range';
import type { Heading } from './textBlock';

/**
 * The section under the heading with this index: from the heading to the next heading of its level or higher, or to
 * `textEnd` (docs/files.md#sections); in a list, see `sectionHeads`. Throws a `RangeError` where the index is out of bounds.
 */
export function sectionRange(headings: readonly Heading[], index: number, textEnd: number): Span {
  const heading = headings[index];
  if (!heading) throw new RangeError(`no heading of index ${index}`);
  if (heading.inner) return { start: heading.start, end: heading.inner.end };
  for (let next = index + 1; next < headings.length; next++) {
    const other = headings[next];
    if (other && !other.inner && other.level <= heading.level)
      return { start: heading.start, end: other.start };
  }
  return { start: heading.start, end: textEnd };
}

/** The index of the last heading at or before `offset` whose section may hold it; undefined above the first heading. */
export function enclosingHeading(headings: readonly Heading[], offset: number): number | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : holding(headings, low - 1, offset);
}

/** The head with this index, or the one around it that holds an offset behind it. */
export function holding(headings: readonly Heading[], index: number, offset: number): number | undefined {
  let at: number | undefined = index;
  for (;;) {
    const inner: Heading['inner'] = at === undefined ? undefined : headings[at]?.inner;
    if (!inner || offset < inner.end) return at;
    at = inner.outer;
  }
}

/** The head itself or the nearest around it that is a heading, so that links can land on it. */
export function linkedHeading(headings: readonly Heading[], index: number | undefined): number | undefined {
  let at = index;
  for (;;) {
    const inner: Heading['inner'] = at === undefined ? undefined : headings[at]?.inner;
    if (!inner || inner.isHeading) return at;
    at = inner.outer;
  }
}
