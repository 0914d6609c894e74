import { passageWeights } from './passages';
import type { Phrases } from './phrases';
import type { ReadableProfile } from './profile';
import { profileOf } from './profile';
import type { Series } from './series';
import { seriesOf } from './series';

/** Words that stand in no note yet: the title of a new one, or a line for a log. */
export interface SaidWords {
  readonly kind: 'title' | 'line';
  readonly words: string;
}

/** The profile of such words. Only a title belongs to series. */
export function readWords(
  { kind, words }: SaidWords,
  phrases: Phrases,
): { readonly profile: ReadableProfile; readonly series: readonly Series[] } {
  const passage = { text: words, weight: passageWeights.title, isPrivate: false };
  return { profile: profileOf([passage], phrases), series: kind === 'title' ? seriesOf(words) : [] };
}
