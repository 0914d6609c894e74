import type { Profile } from './profile';

/** Document frequencies over notes, filed or not: a term that is everywhere says little, in any language. */
export interface Background {
  readonly mentions: ReadonlyMap<string, number>;
  readonly notes: number;
}

/** Counts the notes that mention each term. */
export function backgroundOf(profiles: Iterable<Profile>): Background {
  const mentions = new Map<string, number>();
  let notes = 0;
  for (const { counts } of profiles) {
    notes++;
    for (const term of counts.keys()) mentions.set(term, (mentions.get(term) ?? 0) + 1);
  }
  return { mentions, notes };
}

/**
 * The normalized inverse document frequency of a term: from 0 if every note mentions it to 1 if only one does, for that is
 * the note that is asked about.
 */
export function rarityIn({ mentions, notes }: Background, term: string): number {
  if (notes === 0) return 1;
  const others = Math.max(0, (mentions.get(term) ?? 0) - 1);
  return Math.log(notes / (others + 0.5)) / Math.log(notes / 0.5);
}
