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
  /** Their first words, for a quick test: most words of a text begin no phrase. */
  readonly beginnings: ReadonlySet<string>;
}

/** Indexes phrases by their first words. */
export function phrasesOf(known: ReadonlyMap<string, boolean>): Phrases {
  return { known, beginnings: new Set([...known.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? '')) };
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
    const begun = phrases.beginnings.has(word.term) ? phrasesAt(words, at, phrases) : [];
    for (const phrase of begun) {
      mentions.push(phrase);
      if (phrases.known.get(phrase.term) === true) swallowed = Math.max(swallowed, at + phrase.length - 1);
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
