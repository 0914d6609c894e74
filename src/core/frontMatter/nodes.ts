import type { Pair, Range as NodeRange, Scalar } from 'yaml';
import { isPair, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/range';
import type { Mapping } from './frontMatter';
import { entryAt } from './keyName';

/** The pair of a top-level key in any case, or undefined: the one that reading takes as well (docs/files.md#keys). */
export function pairOf(mapping: Mapping, key: string): Pair | undefined {
  return entryAt(mapping.map.items, key, ({ key: name }) =>
    isScalar(name) && typeof name.value === 'string' ? name.value : undefined,
  );
}

/** A node's span in the whole text, without the blanks and comments after it. */
export function spanOf(mapping: Mapping, node: unknown): Span {
  const range = hasRange(node) ? node.range : ([0, 0, 0] as const);
  return { start: mapping.block.start + range[0], end: mapping.block.start + range[1] };
}

/** The entries of a parsed mapping, in text order. */
export function entriesOf(mapping: Mapping): Entries {
  const entries = mapping.map.items.flatMap((item): readonly Entry[] =>
    isPair(item) && isScalar(item.key)
      ? [{ key: String(item.key.value), value: valueOf(mapping, item.value) }]
      : [],
  );
  return { entries };
}

function valueOf(mapping: Mapping, node: unknown): EntryValue {
  if (node === null) return { kind: 'none' };
  if (isScalar(node)) return scalarOf(mapping, node);
  if (!isSeq(node)) return { kind: 'odd', span: spanOf(mapping, node) };
  const scalars = node.items.filter((item) => isScalar(item));
  const odd = node.items.filter((item) => !isScalar(item)).map((item) => spanOf(mapping, item));
  return { kind: 'list', items: scalars.map((item) => scalarOf(mapping, item)), odd };
}

function scalarOf(mapping: Mapping, scalar: Scalar): ScalarValue {
  const { value, source = '' } = scalar;
  const text = typeof value === 'string' ? value : source;
  return {
    kind: 'scalar',
    text,
    span: spanOf(mapping, scalar),
    isNull: value === null,
    isTrue: value === true,
  };
}

function hasRange(node: unknown): node is { readonly range: NodeRange } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** The content of front matter, independent of its syntax: all that reading a note needs. */
export interface Entries {
  readonly entries: readonly Entry[];
}

/** A top-level key and its value. Keys that are not scalars are left out. */
export interface Entry {
  readonly key: string;
  readonly value: EntryValue;
}

/** `none`: no node in YAML. `odd`: a mapping, an alias or any other node. Spans are offsets into the file's text. */
export type EntryValue =
  | ScalarValue
  | { readonly kind: 'list'; readonly items: readonly ScalarValue[]; readonly odd: readonly Span[] }
  | { readonly kind: 'odd'; readonly span: Span }
  | { readonly kind: 'none' };

export interface ScalarValue {
  readonly kind: 'scalar';
  /** As written, quotes resolved: `2024`, `no` and `~` stay as they are (H17). */
  readonly text: string;
  /** Quotes included, without the blanks and comments after it. */
  readonly span: Span;
  /** Whether there is no value, or a null of the core schema. */
  readonly isNull: boolean;
  /** Whether it is an unquoted `true` of the core schema. */
  readonly isTrue: boolean;
}
