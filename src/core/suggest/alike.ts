import type { FilePath } from '../store/store';
import type { LearnedPart, Learned } from './filed';
import { directionOf, unknownRarity, weightOf } from './filed';
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
  for (const [term, weight] of besideFiled(learned, profile)) {
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

/** The unit vector of a note beside the filed parts. */
export function besideFiled(learned: Learned, profile: Profile): ReadonlyMap<string, number> {
  return directionOf(profile, learned.rarity, unknownRarity(learned));
}

/** What each shared term adds to the cosine similarity of a note, by its unit vector, and a filed part. */
export function sharedTerms(
  { rarity, lengths }: Learned,
  note: ReadonlyMap<string, number>,
  part: LearnedPart,
): ReadonlyMap<string, number> {
  const length = lengths.get(part) ?? 1;
  const shared = new Map<string, number>();
  for (const [term, weight] of note) {
    const their = weightOf(part.profile.counts.get(term) ?? 0, rarity.get(term) ?? 0);
    if (their > 0) shared.set(term, (weight * their) / length);
  }
  return shared;
}
