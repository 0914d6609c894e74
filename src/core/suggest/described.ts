import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Background } from './background';
import { rarityIn } from './background';
import type { Profile } from './profile';
import { sharesOf } from './claims';
import type { DescribedActivity, Own } from './ownWords';
import { ownWords } from './ownWords';
import type { Vocabulary } from './vocabulary';

/**
 * Why a term speaks for an activity: it occurs, in this or another inflection, in the activity's title, its description
 * or the category's title, or it belongs to a subject that these mention.
 */
export type Origin = 'title' | 'description' | 'path' | 'category' | 'subject';

/** How much a term speaks for an activity. */
export interface Link {
  /** The activity's index in `Described.paths`. */
  readonly activity: number;
  readonly weight: number;
  readonly origin: Origin;
  /** The word of the taxonomy, where the term is its beginning. */
  readonly whole?: string;
}

/** An index of the words in the taxonomy's titles and descriptions: the only evidence before anything is filed. */
export interface Described {
  readonly paths: readonly ActivityPath[];
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** For each term, the activities that it speaks for. Prefixes of words are included, see `beginningsOf`. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
}

// Tuned with `npm run bench -- suggest`. Results hardly change within a factor of 1.5.
const ownWeights = { title: 2.5, description: 1.2, path: 0.8, category: 0.4 } as const;
const otherFormPart = 0.5;
const subjectWeight = 2;
// A smaller share of a subject is none.
const leastShare = 0.1;

/** Indexes titles and descriptions, and the subjects that they mention. */
export function describe(activities: readonly DescribedActivity[], vocabulary: Vocabulary): Described {
  const owns = activities.map((each) => ownWords(each, vocabulary));
  const links = new Map<string, Map<number, Link>>();
  const add = (term: string, link: Link): void => {
    const of = links.get(term) ?? new Map<number, Link>();
    if ((of.get(link.activity)?.weight ?? 0) < link.weight) of.set(link.activity, link);
    links.set(term, of);
  };
  for (const [activity, own] of owns.entries()) {
    for (const [term, origin] of originsOf(own)) {
      const weight = ownWeights[origin];
      add(term, { activity, origin, weight });
      if (origin === 'category') continue;
      for (const beginning of beginningsOf(term))
        add(beginning, { activity, origin, weight: weight * otherFormPart, whole: term });
    }
  }
  for (const [subject, shares] of sharesOf(vocabulary.subjects, owns).entries()) {
    for (const [activity, share] of shares.entries()) {
      if (share < leastShare) continue;
      for (const [term, weight] of vocabulary.subjects[subject]?.terms ?? [])
        add(term, { activity, origin: 'subject', weight: weight * share * subjectWeight });
    }
  }
  return {
    paths: activities.map(({ activity }) => activity.path),
    titles: activities.map(({ activity }) => activity.title),
    descriptions: activities.map(({ activity }) => activity.description),
    links: new Map([...links].map(([term, of]) => [term, [...of.values()]])),
  };
}

function originsOf(own: Own): ReadonlyMap<string, keyof typeof ownWeights> {
  const origins = new Map<string, keyof typeof ownWeights>();
  for (const origin of ['category', 'path', 'description', 'title'] as const)
    for (const term of own[origin]) origins.set(term, origin);
  return origins;
}

const shortestBeginning = 6;

/**
 * The prefixes by which other inflections of a word are found: many languages inflect by suffixes, and the stemmer
 * knows only those of English. `*` distinguishes a prefix from a word.
 */
function beginningsOf(term: string): readonly string[] {
  const letters = [...term];
  const shortest = Math.max(shortestBeginning, Math.ceil(letters.length * 0.7));
  if (term.includes(' ') || letters.length < shortest) return [];
  return [`${letters.slice(0, shortest).join('')}*`];
}

// Term frequency saturation, as k1 in BM25: the lower, the sooner further mentions stop counting.
const saturation = 1.5;

/** Calls `see` for every pair of a mentioned term and an activity it speaks for, with the strength of the evidence. */
export function forEachMention(
  { links, paths }: Described,
  background: Background,
  { counts }: Profile,
  see: (term: string, link: Link, evidence: number) => void,
): void {
  for (const [term, count] of counts) {
    const of = links.get(term) ?? linksByBeginning(links, term);
    if (!of) continue;
    const telling = rarityOf(of, paths.length) * Math.sqrt(rarityIn(background, term));
    const mentioned = count / (count + saturation);
    for (const link of of) see(term, link, mentioned * telling * link.weight);
  }
}

function linksByBeginning(links: Described['links'], term: string): readonly Link[] | undefined {
  for (let length = term.length; length >= shortestBeginning; length--) {
    const of = links
      .get(`${term.slice(0, length)}*`)
      ?.filter(({ whole }) => isOtherForm(term, whole ?? term));
    if (of && of.length > 0) return of;
  }
  return undefined;
}

// Endings that make another word of a word: a processor is no process, and a product no production.
const newWord = /^(?:or|er|ion|ive|ist|ism|ity|ian|nel)$/;
// In letters: an inflection is short. What two words only begin with makes no `communication` of a `community`.
const longestEnding = 4;

function isOtherForm(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const endings = [one.slice(same), other.slice(same)];
  return endings.every((ending) => ending.length <= longestEnding && !newWord.test(ending));
}

/** What the words of a profile say for each activity, by its index. */
export interface DescribedScores {
  readonly scores: readonly number[];
  /** What the most telling word says, which is part of the score. */
  readonly strongest: readonly number[];
}

/** How strongly the words of a profile speak for each activity. */
export function describedScores(
  described: Described,
  background: Background,
  profile: Profile,
): DescribedScores {
  const scores = described.paths.map(() => 0);
  const strongest = described.paths.map(() => 0);
  forEachMention(described, background, profile, (_, { activity }, evidence) => {
    scores[activity] = (scores[activity] ?? 0) + evidence;
    strongest[activity] = Math.max(strongest[activity] ?? 0, evidence);
  });
  return { scores, strongest };
}

// From 1 for a term that speaks for one activity down to almost 0 for a term that speaks for all of them equally.
function rarityOf(links: readonly Link[], activities: number): number {
  const weights = links.map(({ weight }) => weight);
  const spread = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(...weights);
  return Math.log(1 + activities / spread) / Math.log(1 + activities);
}
