import type { Span } from '../text/range';

/** What front matter says, without the syntax it is said in: all that reading a note needs of it. */
export interface Entries {
  readonly entries: readonly Entry[];
}

/** A key at the top of a block and its value; keys that are no plain words are left out. */
export interface Entry {
  readonly key: string;
  readonly value: EntryValue;
}

/** `none`: YAML has no node for it. `odd`: a mapping, an alias, whatever else there is. Spans are of the file's text. */
export type EntryValue =
  | ScalarValue
  | { readonly kind: 'list'; readonly items: readonly ScalarValue[]; readonly odd: readonly Span[] }
  | { readonly kind: 'odd'; readonly span: Span }
  | { readonly kind: 'none' };

export interface ScalarValue {
  readonly kind: 'scalar';
  /** As it is written, quotes resolved: `2024`, `no` and `~` stay what they are (H17). */
  readonly text: string;
  /** Its own characters, quotes included; blanks and comments behind it are not. */
  readonly span: Span;
  /** No value at all, or a null of the core schema. */
  readonly isNull: boolean;
  /** `true` of the core schema, not in quotes. */
  readonly isTrue: boolean;
}
