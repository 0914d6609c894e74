import type { Span } from '../text/range';
import type { Entries, EntryValue, ScalarValue } from './nodes';

/** A scalar's text as written, quotes resolved, and its span in the file's text. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** A key's value as text, untyped: `2024`, `no` and `12:30` stay as written (H17). Undefined unless it is a scalar. */
export function textOf(entries: Entries, key: string): WrittenText | undefined {
  return scalarAt(entries, key);
}

/** Whether a key's value is the boolean `true` of the core schema. */
export function isTrue(entries: Entries, key: string): boolean {
  return scalarAt(entries, key)?.isTrue ?? false;
}

/**
 * Whether a key has any value but a negative one: no value, a null, `false`, `no`, `n`, `off` or `0`. The key's case is
 * ignored. Meant for `private`, where a doubtful value has to protect the note.
 */
export function isSaid({ entries }: Entries, key: string): boolean {
  return entries.some((entry) => {
    if (entry.key.length !== key.length || entry.key.toLowerCase() !== key) return false;
    const { value } = entry;
    if (value.kind !== 'scalar') return value.kind !== 'none';
    return !['', 'null', '~', 'false', 'no', 'off', 'n', '0'].includes(value.text.trim().toLowerCase());
  });
}

/** The value of a key that should hold a list, by its shape. */
export type ListValue =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' /* no value at all, or `~` and `null` */ }
  | {
      readonly kind: 'list';
      readonly items: readonly WrittenText[];
      /** Items that are not scalars. */ readonly odd: readonly Span[];
    }
  | { readonly kind: 'scalar'; readonly items: readonly WrittenText[] }
  | { readonly kind: 'odd'; readonly span: Span };

/** Reads `activities:` or `tags:` in every usual shape (H16). A scalar is split at commas, or else at white space. */
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
