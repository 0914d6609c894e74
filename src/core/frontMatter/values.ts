import type { Span } from '../text/range';
import type { Entries, EntryValue, ScalarValue } from './nodes';

/** A scalar as it stands in the file: its text as written (quotes resolved), and where, in offsets of the text. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** A key's value as text, whatever YAML makes of it: `2024`, `no`, `12:30` stay as written (H17). */
export function textOf(entries: Entries, key: string): WrittenText | undefined {
  return scalarAt(entries, key);
}

/** Whether a key's value is `true`. */
export function isTrue(entries: Entries, key: string): boolean {
  return scalarAt(entries, key)?.isTrue ?? false;
}

/**
 * Whether a key says anything but no. For what protects: a `yes`, a `1` or a value that nobody understands counts, in
 * whatever case the key is written; only no value, `false`, `no`, `off` and `0` do not.
 */
export function isSaid({ entries }: Entries, key: string): boolean {
  return entries.some((entry) => {
    if (entry.key.length !== key.length || entry.key.toLowerCase() !== key) return false;
    const { value } = entry;
    if (value.kind !== 'scalar') return value.kind !== 'none';
    return !['', 'null', '~', 'false', 'no', 'off', 'n', '0'].includes(value.text.trim().toLowerCase());
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
export function listOf(entries: Entries, key: string): ListValue {
  const value = valueAt(entries, key);
  if (!value) return { kind: 'absent' };
  if (value.kind === 'none' || (value.kind === 'scalar' && value.isNull)) return { kind: 'empty' };
  return value.kind === 'scalar' ? { kind: 'scalar', items: splitScalar(value) } : value;
}

function valueAt({ entries }: Entries, key: string): EntryValue | undefined {
  return entries.find((entry) => entry.key === key)?.value;
}

function scalarAt(entries: Entries, key: string): ScalarValue | undefined {
  const value = valueAt(entries, key);
  return value?.kind === 'scalar' ? value : undefined;
}

function splitScalar({ text, span }: WrittenText): readonly WrittenText[] {
  const parts = text.includes(',') ? text.split(',') : text.split(/\s/);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, span }));
}
