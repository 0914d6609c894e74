import type { Mention } from './phrases';
import type { ReadableProfile, ShownPassage } from './profile';
import { folded, wordsOf } from './words';

const mostWords = 3;
// How many of the best terms are looked up in the text.
const candidates = 8;

/**
 * The surface forms of these terms in a note, in the order of the terms, as written at their first mention: at most
 * three words or phrases. Terms that occur only in private passages are left out.
 */
export function surfacesOf({ shown }: ReadableProfile, terms: readonly string[]): readonly string[] {
  const wanted = terms.slice(0, candidates);
  const found = wanted.flatMap((term) => firstMention(shown, term) ?? []);
  const surfaces: string[] = [];
  const told: Found[] = [];
  for (const each of found) {
    if (surfaces.length === mostWords) break;
    if (told.some((other) => overlap(other, each))) continue;
    told.push(each);
    surfaces.push(surfaceOf(each));
  }
  return surfaces;
}

interface Found {
  readonly passage: ShownPassage;
  readonly mention: Mention;
}

function firstMention(shown: readonly ShownPassage[], term: string): Found | undefined {
  for (const passage of shown) {
    const mention = passage.mentions.find((candidate) => candidate.term === term);
    if (mention) return { passage, mention };
  }
  return undefined;
}

function overlap(one: Found, other: Found): boolean {
  if (one.passage !== other.passage) return false;
  const [a, b] = [one.mention, other.mention];
  return a.at < b.at + b.length && b.at < a.at + a.length;
}

function surfaceOf({ passage, mention }: Found): string {
  const words = passage.words.slice(mention.at, mention.at + mention.length);
  return words.map(({ surface, joint }, at) => (at === 0 ? surface : `${joint ?? ' '}${surface}`)).join('');
}

/** The word of a title or description that has this term, as written; undefined for a phrase. */
export function wordIn(text: string, term: string): string | undefined {
  return wordsOf(text).find((word) => word.term === term)?.surface;
}

/** Whether both are one word, in the singular or the plural, in any case. */
export function isSameWord(one: string, other: string): boolean {
  return singularOf(one) === singularOf(other);
}

function singularOf(word: string): string {
  return folded(word)
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');
}
