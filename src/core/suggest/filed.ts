import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Profile } from './profile';

/** One note, section or block that was filed before. */
export interface LearnedPart {
  readonly note: FilePath;
  readonly activities: readonly ActivityPath[];
  readonly profile: Profile;
  /** The keys of the series that its title belongs to; see `seriesOf`. Empty for sections and blocks. */
  readonly series: readonly string[];
  /** At least one passage is private: the part counts as evidence, but none of its words are ever shown. */
  readonly isPrivate: boolean;
}

/** The parts that were filed before, with an inverted index to compare a note to all of them at once. */
export interface Learned {
  readonly parts: readonly LearnedPart[];
  /** For each term, the parts that mention it, with its weight in their unit vectors. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** The length of each part's vector of tf-idf weights. */
  readonly lengths: ReadonlyMap<LearnedPart, number>;
  /** The inverse document frequency of each term that a part mentions: high for rare terms. */
  readonly rarity: ReadonlyMap<string, number>;
}

export interface Posting {
  readonly part: number;
  readonly weight: number;
}

// Term frequency saturation, as k1 in BM25: the lower, the sooner further mentions stop counting.
const saturation = 1.2;

/** Builds the inverted index. Time and memory are linear in the number of distinct terms, summed over all parts. */
export function learn(parts: readonly LearnedPart[]): Learned {
  const rarity = raritiesOf(parts);
  const postings = new Map<string, Posting[]>();
  const lengths = new Map<LearnedPart, number>();
  for (const [at, part] of parts.entries()) {
    const weights = weightsOf(part.profile, rarity, 0);
    const length = lengthOf(weights);
    lengths.set(part, length);
    for (const [term, weight] of weights) {
      const posting = { part: at, weight: weight / length };
      const of = postings.get(term);
      if (of) of.push(posting);
      else postings.set(term, [posting]);
    }
  }
  return { parts, postings, lengths, rarity };
}

/** The unit vector of a profile: tf-idf weights, scaled to length 1. `unknown`: the rarity of terms without one. */
export function directionOf(
  profile: Profile,
  rarity: Learned['rarity'],
  unknown: number,
): ReadonlyMap<string, number> {
  const weights = weightsOf(profile, rarity, unknown);
  const length = lengthOf(weights);
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** The tf-idf weight of a term. */
export function weightOf(count: number, rarity: number): number {
  return (count / (count + saturation)) * rarity;
}

function weightsOf(
  { counts }: Profile,
  rarity: Learned['rarity'],
  unknown: number,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = weightOf(count, rarity.get(term) ?? unknown);
    if (weight > 0) weights.set(term, weight);
  }
  return weights;
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  return Math.sqrt(square);
}

/** The rarity of a term that no part mentions. */
export function unknownRarity({ parts }: Learned): number {
  return Math.log((parts.length + 1) / 0.5);
}

function raritiesOf(parts: readonly LearnedPart[]): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  for (const { profile } of parts) {
    for (const term of profile.counts.keys()) mentions.set(term, (mentions.get(term) ?? 0) + 1);
  }
  return new Map(
    [...mentions].map(([term, count]) => [term, Math.log((parts.length + 1) / (count + 0.5))] as const),
  );
}
