import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Profile } from './profile';

/** One note or section that was filed before. */
export interface LearnedPart {
  readonly note: FilePath;
  readonly activities: readonly ActivityPath[];
  readonly profile: Profile;
  /** What its title calls the meeting; see `seriesOf`. A section has none. */
  readonly series: readonly string[];
  /** Some of it is private: it counts, and nothing of it is ever shown. */
  readonly isPrivate: boolean;
}

/** What was filed before, arranged so that a note is held against all of it at once. */
export interface Learned {
  readonly parts: readonly LearnedPart[];
  /** For each term the parts that mention it, and how much it makes of their direction (cosine). */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** How much a term tells parts apart: high for a rare one. Nothing for one that no part mentions. */
  readonly rarity: ReadonlyMap<string, number>;
}

export interface Posting {
  readonly part: number;
  readonly weight: number;
}

// How quickly further mentions of a term stop counting.
const saturation = 1.2;

/** Learns from what was filed. Time and memory grow with the number of distinct terms of all parts. */
export function learn(parts: readonly LearnedPart[]): Learned {
  const rarity = raritiesOf(parts);
  const postings = new Map<string, Posting[]>();
  for (const [part, { profile }] of parts.entries()) {
    for (const [term, weight] of directionOf(profile, rarity)) {
      const of = postings.get(term);
      if (of) of.push({ part, weight });
      else postings.set(term, [{ part, weight }]);
    }
  }
  return { parts, postings, rarity };
}

/** The weights of a profile's terms, scaled to a length of 1. A term that no part mentions weighs as the rarest. */
export function directionOf(
  { counts }: Profile,
  rarity: Learned['rarity'],
  unknown = 0,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, count] of counts) {
    const weight = (count / (count + saturation)) * (rarity.get(term) ?? unknown);
    if (weight <= 0) continue;
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** How rare a term is that no part mentions. */
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
