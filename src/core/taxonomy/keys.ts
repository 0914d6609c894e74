import type { Cadence, Ownership } from './taxonomy';
import type { FilingKey } from './remit';
import { lineContentEnd } from '../text/lines';
import type { Span } from '../text/range';

/** Selects the sentence that completions and hovers show about a key; see `messages/keySentence.ts`. */
export type KeyTopic =
  | 'role'
  | 'filing-key'
  | 'notes'
  | 'exclude'
  | 'gitignore'
  | 'folders'
  | 'notes-folder'
  | 'reports-folder'
  | 'fiscal-year-start'
  | 'language'
  | 'words'
  | 'decision-words'
  | 'highlight-words'
  | 'category-title'
  | 'order'
  | 'share'
  | 'activities'
  | 'id'
  | 'title'
  | 'description'
  | 'every'
  | 'ownership'
  | 'with'
  | 'aliases'
  | 'retired';

/** A number of at least `from`, and at most `to`. Both are inclusive. */
export interface NumberKind {
  readonly kind: 'number';
  readonly from: number;
  readonly to?: number;
}

/** One of a fixed set of values. */
export interface OneOf<T extends string = string> {
  readonly kind: 'one-of';
  readonly values: readonly T[];
}

/** Globs. `of`: whether they have to match notes, or may also match whole folders. */
export interface Globs {
  readonly kind: 'globs';
  readonly of: 'notes' | 'anything';
}

/** A nested mapping with a table of its own. */
export interface Nested<T extends KeyTable = KeyTable> {
  readonly kind: 'mapping';
  readonly keys: T;
}

/** A list of activities: mappings with these keys, or plain ids. */
export interface ActivityList {
  readonly kind: 'activities';
  readonly keys: KeyTable;
}

/** The kind of value that a key allows. */
export type ValueKind =
  | { readonly kind: 'text' | 'texts' | 'paths' | 'day' | 'month' | 'language' | 'folder' }
  | NumberKind
  | OneOf
  | Globs
  | Nested
  | ActivityList;

/** A key that a file may have. */
export interface DeclaredKey {
  readonly topic: KeyTopic;
  readonly value: ValueKind;
}

/** The keys of a mapping by name, in the order in which completions offer them. */
export type KeyTable = Readonly<Record<string, DeclaredKey>>;

const oneOf = <T extends string>(values: readonly T[]): OneOf<T> => ({ kind: 'one-of', values });

/** The keys that categories and activities have in common. */
const responsibilityKeys = {
  ownership: {
    topic: 'ownership',
    value: oneOf<Ownership>(['owned', 'shared', 'delegated']),
  },
  with: { topic: 'with', value: { kind: 'texts' } },
  aliases: { topic: 'aliases', value: { kind: 'paths' } },
  retired: { topic: 'retired', value: { kind: 'day' } },
} as const satisfies KeyTable;

/** The keys of an activity in `activities:` (docs/files.md#category-files). */
export const activityKeys = {
  id: { topic: 'id', value: { kind: 'text' } },
  title: { topic: 'title', value: { kind: 'text' } },
  description: { topic: 'description', value: { kind: 'text' } },
  every: { topic: 'every', value: oneOf<Cadence>(['week', 'month', 'quarter', 'year']) },
  ...responsibilityKeys,
} as const satisfies KeyTable;

/** The keys of a category file (docs/files.md#category-files). */
export const categoryKeys = {
  title: { topic: 'category-title', value: { kind: 'text' } },
  order: { topic: 'order', value: { kind: 'number', from: 0 } },
  share: { topic: 'share', value: { kind: 'number', from: 0, to: 100 } },
  ...responsibilityKeys,
  activities: { topic: 'activities', value: { kind: 'activities', keys: activityKeys } },
} as const satisfies KeyTable;

/** The keys of `folders:` in index.md. */
export const folderKeys = {
  notes: { topic: 'notes-folder', value: { kind: 'folder' } },
  reports: { topic: 'reports-folder', value: { kind: 'folder' } },
} as const satisfies KeyTable;

/** The keys of `words:` in index.md. */
export const wordKeys = {
  decisions: { topic: 'decision-words', value: { kind: 'texts' } },
  highlights: { topic: 'highlight-words', value: { kind: 'texts' } },
} as const satisfies KeyTable;

/** The keys of `responsibilities/index.md` (docs/files.md#the-remit). */
export const remitKeys = {
  role: { topic: 'role', value: { kind: 'text' } },
  key: { topic: 'filing-key', value: oneOf<FilingKey>(['activities', 'tags']) },
  notes: { topic: 'notes', value: { kind: 'globs', of: 'notes' } },
  exclude: { topic: 'exclude', value: { kind: 'globs', of: 'anything' } },
  gitignore: { topic: 'gitignore', value: oneOf<'true' | 'false'>(['true', 'false']) },
  folders: { topic: 'folders', value: { kind: 'mapping', keys: folderKeys } },
  'fiscal-year-start': { topic: 'fiscal-year-start', value: { kind: 'month' } },
  language: { topic: 'language', value: { kind: 'language' } },
  words: { topic: 'words', value: { kind: 'mapping', keys: wordKeys } },
} as const satisfies KeyTable;

/** A span cut to its first line: a problem of a whole mapping is shown on the line where it begins. */
export function firstLineOf(text: string, { start, end }: Span): Span {
  return { start, end: Math.min(end, lineContentEnd(text, start)) };
}
