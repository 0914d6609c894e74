import type { Span } from '../../text/range';

/** A segment of a path to a value: a mapping's key, or the index of a list item, from 0. */
export type Step = string | number;

/**
 * A key or value of front matter that may be unfinished, or an empty token where one is about to be typed. Offsets are
 * into the whole text.
 */
export interface TypedToken {
  /** `either`: it may still become a value or the first key of a mapping (`- i`, or a line below `folders:`). */
  readonly role: 'key' | 'value' | 'either';
  /** The path of a value; for a key, the path of its mapping. For `either`, both are the same. */
  readonly path: readonly Step[];
  /** What precedes it: the line's indentation, a `-`, a key's colon, or a bracket or comma of a flow collection. */
  readonly after: 'indent' | 'dash' | 'colon' | 'flow';
  /** As written, quotes included; empty where nothing is typed. */
  readonly span: Span;
  readonly quote: '' | "'" | '"';
  /** Its text, quotes and escapes resolved, trimmed. */
  readonly text: string;
  /** Where the cursor has to be to type here: the span, or for an empty token the blanks around it. */
  readonly room: Span;
  /** The comment after it on its line, from the `#` to the end of the line. */
  readonly comment: Span | undefined;
}

/** The offsets between the fences of front matter that may be unfinished. `end` is inclusive. */
export interface TypedRegion {
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** The maximum nesting depth of lists and mappings; deeper ones are read as text. */
export const deepestPath = 32;
