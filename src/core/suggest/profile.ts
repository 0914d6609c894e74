import type { Mention, Phrases } from './phrases';
import { mentionsOf } from './phrases';
import type { Passage } from './passages';
import type { Word } from './words';
import { wordsOf } from './words';

/** The terms of a note, section or block as a bag of words. */
export interface Profile {
  /** The term frequencies, weighted by the passages that mention the terms. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A profile with the original words, which may be shown in a reason. */
export interface ReadableProfile extends Profile {
  readonly shown: readonly ShownPassage[];
}

/** The words and mentions of a passage that is not private. */
export interface ShownPassage {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
}

/** Builds the profile of a note, section or block from its passages. */
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
