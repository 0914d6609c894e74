import type { TypedPlace } from '../frontMatter/whileTyping/place';
import type { Day } from '../period/day';
import type { KeyCode, Suggestion } from './suggestion';

const keys: readonly KeyCode[] = [
  'title',
  'date',
  'activities',
  'duration',
  'summary',
  'highlight',
  'private',
  'tags',
];

/** The keys that a note lacks, where a key is allowed, and the values of `date`, `highlight` and `private`. */
export function completeKeyOrValue(text: string, place: TypedPlace, today: Day): readonly Suggestion[] {
  const { role, path } = place.token;
  if (role === 'key' && path.length === 0) return completeKey(text, place);
  if (role === 'key' || path.length !== 1) return [];
  const key = String(path[0]).toLowerCase();
  if (key === 'date') return [valueOf(place, today)];
  return key === 'highlight' || key === 'private' ? [valueOf(place, 'true')] : [];
}

function completeKey(text: string, place: TypedPlace): readonly Suggestion[] {
  const others = place.tokens.filter(
    (token) => token !== place.token && token.role === 'key' && token.path.length === 0,
  );
  const there = new Set(others.map((token) => token.text.toLowerCase()));
  const hasColon = /^[ \t]*:/.test(text.slice(place.span.end, place.span.end + 80));
  return keys
    .filter((key) => !there.has(key))
    .map((key) => ({
      ...blank,
      kind: 'key',
      label: key,
      insert: hasColon ? key : key + behind(key),
      replace: place.span,
      filter: key,
      about: key,
      goesOn: !hasColon && behind(key) !== ': ',
    }));
}

function behind(key: KeyCode): string {
  return key === 'activities' || key === 'tags' ? ':\n  - ' : ': ';
}

function valueOf({ span, lead }: TypedPlace, value: string): Suggestion {
  return { ...blank, kind: 'value', label: value, insert: lead + value, replace: span, filter: value };
}

const blank = {
  title: '',
  description: '',
  retired: undefined,
  about: undefined,
  goesOn: false,
} as const;
