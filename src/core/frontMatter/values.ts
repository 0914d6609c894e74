import type { Span } from '../text/range';
import { entryAt } from './keyName';
import type { Entries, Entry, EntryValue, ScalarValue } from './nodes';

/** A scalar's text as written, quotes resolved, and its span in the file's text. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** A key's value as text, untyped: `2024`, `no` and `12:30` stay as written (H17). Undefined unless it is a scalar. */
export function textOf(entries: Entries, key: string): ScalarValue | undefined {
  const value = valueAt(entries, key);
  return value?.kind === 'scalar' ? value : undefined;
}

/** Whether a key's value says yes or no, in the words of any version of YAML; undefined where it says neither. */
export function saysYes({ text }: WrittenText): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (['true', 'yes', 'on', 'y', '1'].includes(word)) return true;
  return noes.includes(word) ? false : undefined;
}

const noes: readonly string[] = ['', 'null', '~', 'false', 'no', 'off', 'n', '0'];

/**
 * Whether a key has any value but a negative one: no value, a null, `false`, `no`, `n`, `off` or `0`. The key's case is
 * ignored. Meant for `private`, where a doubtful value has to protect the note.
 */
export function isSaid({ entries }: Entries, key: string): boolean {
  return entries.some((entry) => {
    if (entry.key.length !== key.length || entry.key.toLowerCase() !== key) return false;
    const { value } = entry;
    if (value.kind !== 'scalar') return value.kind !== 'none';
    return !noes.includes(value.text.trim().toLowerCase());
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

/** The value of a key in any case, as other readers of front matter take it (docs/files.md#keys). */
export function valueAt({ entries }: Entries, key: string): EntryValue | undefined {
  return entryAt(entries, key, nameOf)?.value;
}

function nameOf({ key }: Entry): string {
  return key;
}

function splitScalar({ text, span }: WrittenText): readonly WrittenText[] {
  const parts = text.includes(',') ? text.split(',') : text.split(/\s/);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, span }));
}
