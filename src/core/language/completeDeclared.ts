import type { TypedPlace } from '../frontMatter/whileTyping/place';
import { typedPlaceAt } from '../frontMatter/whileTyping/place';
import type { Step } from '../frontMatter/whileTyping/token';
import type { Day } from '../period/day';
import type { KeyTable, ValueKind } from '../taxonomy/keys';
import { keysAt, valueKindAt } from './declaredKeys';
import type { Suggestion } from './suggestion';

const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'tr'];

/** The completions in index.md or a category file: keys that are not there yet, and values. */
export function completeDeclared(
  root: KeyTable,
  text: string,
  offset: number,
  today: Day,
): readonly Suggestion[] {
  const place = typedPlaceAt(text, offset);
  if (!place) return [];
  const { role, path } = place.token;
  const keys = role === 'value' ? undefined : keysAt(root, path);
  const values = role === 'key' ? [] : valuesOf(valueKindAt(root, path), today);
  return [
    ...(keys ? keyRows(keys, text, place) : []),
    ...values.map((value) => ({
      ...blank,
      kind: 'value' as const,
      label: value,
      insert: place.lead + value,
      replace: place.span,
      filter: value,
      about: undefined,
      goesOn: false,
    })),
  ];
}

function keyRows(keys: KeyTable, text: string, place: TypedPlace): readonly Suggestion[] {
  const { token, tokens, span, lead } = place;
  const beside = tokens.filter(
    (each) => each !== token && each.role === 'key' && isSame(each.path, token.path),
  );
  const there = new Set(beside.map((each) => each.text));
  const hasColon = /^[ \t]*:/.test(text.slice(span.end, span.end + 80));
  return Object.entries(keys)
    .filter(([key]) => !there.has(key))
    .map(([key, { topic, value }]) => ({
      ...blank,
      kind: 'key' as const,
      label: key,
      insert: lead + (hasColon ? key : key + behind(value)),
      replace: span,
      filter: key,
      about: `declared ${topic}` as const,
      goesOn: !hasColon && (value.kind === 'one-of' || value.kind === 'month' || value.kind === 'language'),
    }));
}

// The text after a new key. For nested keys, it leads to the first item of the list or the first line of the mapping.
function behind({ kind }: ValueKind): string {
  if (kind === 'activities') return ':\n  - id: ';
  return kind === 'mapping' ? ':\n  ' : ': ';
}

function valuesOf(kind: ValueKind | undefined, today: Day): readonly string[] {
  switch (kind?.kind) {
    case 'one-of':
      return kind.values;
    case 'month':
      return Array.from({ length: 12 }, (_, at) => String(at + 1));
    case 'language':
      return languages;
    case 'day':
      return [today];
    default:
      return [];
  }
}

function isSame(one: readonly Step[], other: readonly Step[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}

const blank = { title: '', description: '', retired: undefined } as const;
