import type { Pair, Range as NodeRange, Scalar } from 'yaml';
import { isPair, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/range';
import type { Mapping } from './frontMatter';

/** A scalar as it stands in the file: its text as written (quotes resolved), and where, in offsets of the text. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** The pair of a top-level key, or undefined. Keys are exact, as YAML has them. */
export function pairOf(mapping: Mapping, key: string): Pair | undefined {
  return mapping.map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
}

/** A key's value as text, whatever YAML makes of it: `2024`, `no`, `12:30` stay as written (H17). */
export function textOf(mapping: Mapping, key: string): WrittenText | undefined {
  const value = pairOf(mapping, key)?.value;
  return isScalar(value) ? written(mapping, value) : undefined;
}

/** Whether a key's value is `true`. */
export function isTrue(mapping: Mapping, key: string): boolean {
  const value = pairOf(mapping, key)?.value;
  return isScalar(value) && value.value === true;
}

/**
 * Whether a key says anything but no. For what protects: a `yes`, a `1` or a value that nobody understands counts, in
 * whatever case the key is written; only no value, `false`, `no`, `off` and `0` do not.
 */
export function isSaid(mapping: Mapping, key: string): boolean {
  return mapping.map.items.some((item) => {
    if (!isPair(item) || !isScalar(item.key) || String(item.key.value).toLowerCase() !== key) return false;
    const { value } = item;
    if (!isScalar(value)) return value !== null;
    const said = typeof value.value === 'string' ? value.value : (value.source ?? '');
    return !['', 'null', '~', 'false', 'no', 'off', 'n', '0'].includes(said.trim().toLowerCase());
  });
}

/** The values of a key that holds a list, a single value or nothing; undefined where it has another shape. */
export type ListValue =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' /* no value at all, or `~` and `null` */ }
  | {
      readonly kind: 'list';
      readonly items: readonly WrittenText[];
      /** Items that are no plain values. */ readonly odd: readonly Span[];
    }
  | { readonly kind: 'scalar'; readonly items: readonly WrittenText[] }
  | { readonly kind: 'odd'; readonly span: Span };

/** Reads `activities:` or `tags:` in every shape that people write (H16). A scalar is split on commas, else on blanks. */
export function listOf(mapping: Mapping, key: string): ListValue {
  const pair = pairOf(mapping, key);
  if (!pair) return { kind: 'absent' };
  const { value } = pair;
  if (value === null || (isScalar(value) && isEmptyScalar(value))) return { kind: 'empty' };
  if (isScalar(value)) return { kind: 'scalar', items: splitScalar(written(mapping, value)) };
  if (!isSeq(value)) return { kind: 'odd', span: spanOf(mapping, value) };
  const scalars = value.items.filter((item) => isScalar(item));
  const odd = value.items.filter((item) => !isScalar(item)).map((item) => spanOf(mapping, item));
  return { kind: 'list', items: scalars.map((item) => written(mapping, item)), odd };
}

/** Where a node's own characters stand in the text, without the blanks and comments that follow it. */
export function spanOf(mapping: Mapping, node: unknown): Span {
  const range = hasRange(node) ? node.range : ([0, 0, 0] as const);
  return { start: mapping.block.start + range[0], end: mapping.block.start + range[1] };
}

function hasRange(node: unknown): node is { readonly range: NodeRange } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function isEmptyScalar(scalar: Scalar): boolean {
  return scalar.value === null;
}

function written(mapping: Mapping, scalar: Scalar): WrittenText {
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  return { text, span: spanOf(mapping, scalar) };
}

function splitScalar({ text, span }: WrittenText): readonly WrittenText[] {
  const parts = text.includes(',') ? text.split(',') : text.split(/\s/);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, span }));
}
