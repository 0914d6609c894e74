import type { Refusal } from '../../refusal';
import { lineContentEnd, nextLineStart } from '../../text/lines';
import type { Range } from '../../text/range';
import { rangeOf } from '../../text/range';

/** A generated part of a file, including its markers. Offsets are in UTF-16 code units. */
export interface Region {
  readonly id: string;
  /** The hash of the content as generated; undefined if the marker has lost it. */
  readonly hash: string | undefined;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly range: Range;
}

export type RegionsFound =
  | { readonly kind: 'regions'; readonly regions: readonly Region[] }
  | { readonly kind: 'unbalanced'; readonly refusal: Refusal };

/** The first line of a generated region. */
export function beginMarker(id: string, hash: string): string {
  return `<!-- remit:begin report ${id} hash=${hash} -->`;
}

/** The last line of a generated region. */
export function endMarker(id: string): string {
  return `<!-- remit:end report ${id} -->`;
}

// Only whole lines count, so no title within a line can be mistaken for a marker. A marker that was indented or
// rewritten is reported rather than overlooked.
const exact = /^<!-- remit:(?:(begin) report (\S+)(?: hash=([\w-]+))?|end report (\S+)) -->[ \t]*$/;
const marred = /^[ \t]*<!--[ \t]*remit:/;

interface Marker {
  readonly kind: 'begin' | 'end' | 'marred';
  readonly id: string;
  readonly hash: string | undefined;
  readonly start: number;
  /** Where the line's content ends; `end` is where the next line begins. */
  readonly contentEnd: number;
  readonly end: number;
}

/**
 * The generated regions of a file. Refused if markers are malformed, nested, duplicated or unpaired: `args` says which
 * of these, and the range is the line where it was detected.
 */
export function findRegions(text: string): RegionsFound {
  const regions: Region[] = [];
  let open: Marker | undefined;
  for (const marker of markersIn(text)) {
    if (marker.kind === 'marred') return unbalanced(text, marker, 'marred');
    if (marker.kind === 'begin') {
      if (open) return unbalanced(text, marker, 'nested');
      if (regions.some(({ id }) => id === marker.id)) return unbalanced(text, marker, 'repeated');
      open = marker;
    } else {
      if (open?.id !== marker.id) return unbalanced(text, marker, 'no-begin');
      regions.push(regionOf(text, open, marker));
      open = undefined;
    }
  }
  return open ? unbalanced(text, open, 'no-end') : { kind: 'regions', regions };
}

function regionOf(text: string, begin: Marker, end: Marker): Region {
  return {
    id: begin.id,
    hash: begin.hash,
    start: begin.start,
    contentStart: begin.end,
    contentEnd: end.start,
    end: end.end,
    range: rangeOf(text, { start: begin.start, end: end.contentEnd }),
  };
}

function* markersIn(text: string): Generator<Marker> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (; at < text.length; at = nextLineStart(text, at)) {
    const contentEnd = lineContentEnd(text, at);
    const line = text.slice(at, contentEnd);
    if (!marred.test(line)) continue;
    const match = exact.exec(line);
    const kind = !match ? 'marred' : match[1] ? 'begin' : 'end';
    const id = match?.[2] ?? match?.[4] ?? '';
    yield { kind, id, hash: match?.[3], start: at, contentEnd, end: nextLineStart(text, at) };
  }
}

function unbalanced(text: string, { start, contentEnd }: Marker, how: string): RegionsFound {
  const range = rangeOf(text, { start, end: contentEnd });
  return { kind: 'unbalanced', refusal: { code: 'markers-unbalanced', args: [how], range } };
}
