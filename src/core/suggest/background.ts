import type { Profile } from './profile';

/** How many notes of the folder mention a term, filed or not: what stands everywhere says little, in any language. */
export interface Background {
  readonly mentions: ReadonlyMap<string, number>;
  readonly notes: number;
}

/** Counts what the notes of a folder mention. */
export function backgroundOf(profiles: Iterable<Profile>): Background {
  const mentions = new Map<string, number>();
  let notes = 0;
  for (const { counts } of profiles) {
    notes++;
    for (const term of counts.keys()) mentions.set(term, (mentions.get(term) ?? 0) + 1);
  }
  return { mentions, notes };
}

/** From 0 for a term that every note mentions to 1 for one that none does. */
export function rarityIn({ mentions, notes }: Background, term: string): number {
  if (notes === 0) return 1;
  return Math.log((notes + 1) / ((mentions.get(term) ?? 0) + 0.5)) / Math.log((notes + 1) / 0.5);
}
