import type { Span } from '../../text/range';

/** A step on the way to a value: a key of a mapping, or the number of a list's item, from 0. */
export type Step = string | number;

/**
 * A key or a value of front matter as it stands there at this moment, or the empty place where one is about to be
 * typed. Offsets are of the whole text.
 */
export interface TypedToken {
  /** `either`: nothing tells yet whether it becomes a value or the first key of a mapping (`- i`, or a line below `folders:`). */
  readonly role: 'key' | 'value' | 'either';
  /** Of a value: where it stands. Of a key: where its mapping stands. Of `either` both are the same. */
  readonly path: readonly Step[];
  /** What stands before it: the line's indentation, a `-`, a key's colon, or a bracket or comma of a flow collection. */
  readonly after: 'indent' | 'dash' | 'colon' | 'flow';
  /** As written, quotes included; without characters where nothing is typed. */
  readonly span: Span;
  readonly quote: '' | "'" | '"';
  /** What it says: quotes and escapes resolved, blank ends left out. */
  readonly text: string;
  /** Where the cursor may stand to type here: the span, or around an empty one the blanks that nothing else claims. */
  readonly room: Span;
  /** A comment behind it on its line, from the `#` to the line's end. */
  readonly comment: Span | undefined;
}

/** Where front matter stands that may not be finished: what is between its fences. `end` belongs to it. */
export interface TypedRegion {
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** How deeply lists and mappings are followed; what is nested deeper is text. */
export const deepestPath = 32;
