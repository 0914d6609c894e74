import type { Mention, Phrases } from './phrases';
import { mentionsOf } from './phrases';
import type { Passage } from './passages';
import type { Word } from './words';
import { wordsOf } from './words';

/** What a note or a section says, as numbers. */
export interface Profile {
  /** How much each term is mentioned, by the weights of its passages. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The same, with the words that may be shown as a reason, which the terms came from. */
export interface ReadableProfile extends Profile {
  readonly shown: readonly ShownPassage[];
}

/** The words of a passage that is not private, and what they mention. */
export interface ShownPassage {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
}

/** Reads the passages of a note or section. */
export function profileOf(passages: readonly Passage[], phrases: Phrases): ReadableProfile {
  const counts = new Map<string, number>();
  const shown: ShownPassage[] = [];
  for (const { text, weight, isPrivate } of passages) {
    const words = wordsOf(text);
    const mentions = mentionsOf(words, phrases);
    for (const { term } of mentions) counts.set(term, (counts.get(term) ?? 0) + weight);
    if (!isPrivate) shown.push({ words, mentions });
  }
  return { counts, shown };
}
