import type { Word } from './words';

/** A word, or a phrase of two or three, as it stands at one place of a text. */
export interface Mention {
  readonly term: string;
  /** The place of its first word, and how many words it has. */
  readonly at: number;
  readonly length: number;
}

/** Phrases worth knowing. */
export interface Phrases {
  /** By their stemmed words with blanks between; `true` where their words mean nothing apart. */
  readonly known: ReadonlyMap<string, boolean>;
  /** Their first words: most words of a text begin none. */
  readonly beginnings: ReadonlySet<string>;
}

/** Arranges phrases to be found. */
export function phrasesOf(known: ReadonlyMap<string, boolean>): Phrases {
  return { known, beginnings: new Set([...known.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? '')) };
}

const longestPhrase = 3;

/**
 * What words say: every word that says something by itself, and every known phrase. The words of a phrase count as
 * well, but for a phrase whose words mean nothing apart: `performance review` is about no performance.
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
