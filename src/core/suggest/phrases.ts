import type { Word } from './words';

/** An occurrence of a word, or of a phrase of two or three words, in a text. */
export interface Mention {
  readonly term: string;
  /** The index of its first word, and `length`, the number of its words. */
  readonly at: number;
  readonly length: number;
}

/** A dictionary of phrases. */
export interface Phrases {
  /** By their stemmed words, joined by blanks; `true` where the words do not count individually. */
  readonly known: ReadonlyMap<string, boolean>;
  /** The second words by the first ones, for a quick test: most words of a text begin no phrase. */
  readonly beginnings: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes phrases by their first two words. */
export function phrasesOf(known: ReadonlyMap<string, boolean>): Phrases {
  const beginnings = new Map<string, Set<string>>();
  for (const phrase of known.keys()) {
    const [first = '', second = ''] = phrase.split(' ', 2);
    const seconds = beginnings.get(first);
    if (seconds) seconds.add(second);
    else beginnings.set(first, new Set([second]));
  }
  return { known, beginnings };
}

const longestPhrase = 3;

/**
 * The mentions in a sequence of words: every word that is not a stop word, and every known phrase. The words of a
 * phrase count, too, unless the phrase excludes that: a `performance review` is not about performance.
 */
export function mentionsOf(words: readonly Word[], phrases: Phrases): readonly Mention[] {
  const mentions: Mention[] = [];
  let swallowed = -1;
  for (const [at, word] of words.entries()) {
    if (phrases.beginnings.get(word.term)?.has(words[at + 1]?.term ?? '') === true) {
      for (const phrase of phrasesAt(words, at, phrases)) {
        mentions.push(phrase);
        if (phrases.known.get(phrase.term) === true) swallowed = Math.max(swallowed, at + phrase.length - 1);
      }
    }
    if (!word.isStop && at > swallowed) mentions.push({ term: word.term, at, length: 1 });
  }
  return mentions;
}

function phrasesAt(words: readonly Word[], at: number, { known }: Phrases): readonly Mention[] {
  const found: Mention[] = [];
  let term = words[at]?.term ?? '';
  for (let length = 2; length <= longestPhrase; length++) {
    const next = words[at + length - 1];
    if (next?.joint === undefined) break;
    term = `${term} ${next.term}`;
    if (known.has(term)) found.push({ term, at, length });
  }
  return found;
}
