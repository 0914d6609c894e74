import type { FilePath } from '../store/store';
import type { LearnedPart, Learned } from './filed';
import { directionOf, unknownRarity } from './filed';
import type { Profile } from './profile';

/** A filed part that is similar to the queried note. */
export interface Neighbour {
  /** Its index in `Learned.parts`. */
  readonly part: number;
  /** The cosine similarity of both: 0 for no terms in common, 1 for the same terms in the same proportions. */
  readonly likeness: number;
}

const neighbours = 8;

/** The nearest filed parts by cosine similarity, most similar first, without parts of `except`, the note itself. */
export function nearest(learned: Learned, profile: Profile, except: FilePath): readonly Neighbour[] {
  const likeness = new Float64Array(learned.parts.length);
  for (const [term, weight] of directionOf(profile, learned.rarity, unknownRarity(learned))) {
    for (const posting of learned.postings.get(term) ?? []) {
      likeness[posting.part] = (likeness[posting.part] ?? 0) + weight * posting.weight;
    }
  }
  return [...likeness.entries()]
    .filter(([part, like]) => like > 0 && learned.parts[part]?.note !== except)
    .map(([part, like]) => ({ part, likeness: like }))
    .sort((a, b) => b.likeness - a.likeness || a.part - b.part)
    .slice(0, neighbours);
}

/** What each shared term adds to the cosine similarity of a profile and a filed part. */
export function sharedTerms(
  learned: Learned,
  profile: Profile,
  { profile: other }: LearnedPart,
): ReadonlyMap<string, number> {
  const shared = new Map<string, number>();
  const theirs = directionOf(other, learned.rarity);
  for (const [term, weight] of directionOf(profile, learned.rarity, unknownRarity(learned))) {
    const their = theirs.get(term);
    if (their !== undefined) shared.set(term, weight * their);
  }
  return shared;
}
