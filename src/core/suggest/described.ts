import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { Profile } from './profile';
import type { Subject, Vocabulary } from './vocabulary';
import { termsIn } from './vocabulary';

/** Why a term speaks for an activity: it stands in its title, in its description or the category's title; or it is about a subject of these. */
export type Origin = 'title' | 'description' | 'category' | 'subject';

/** How much a term speaks for an activity. */
export interface Link {
  /** The activity's place among `Described.paths`. */
  readonly activity: number;
  readonly weight: number;
  readonly origin: Origin;
}

/** What the taxonomy says of its activities in words, before anything is filed. */
export interface Described {
  readonly paths: readonly ActivityPath[];
  readonly titles: readonly string[];
  /** For each term the activities that it speaks for. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
}

const ownWeights = { title: 3, description: 1.2, category: 0.4 } as const;
const cueWeights = { title: 1, description: 0.5, category: 0.1 } as const;
const subjectWeight = 2;

/** An activity with its category. */
export interface DescribedActivity {
  readonly category: Pick<Category, 'title'>;
  readonly activity: Pick<Activity, 'path' | 'title' | 'description'>;
}

/** Reads titles and descriptions, and finds the subjects that they bring up. */
export function describe(activities: readonly DescribedActivity[], vocabulary: Vocabulary): Described {
  const texts = activities.map((each) => wordsAbout(each, vocabulary));
  const links = new Map<string, Map<number, Link>>();
  const add = (term: string, link: Link): void => {
    const of = links.get(term) ?? new Map<number, Link>();
    if ((of.get(link.activity)?.weight ?? 0) < link.weight) of.set(link.activity, link);
    links.set(term, of);
  };
  for (const [activity, own] of texts.entries()) {
    for (const [term, origin] of own) add(term, { activity, origin, weight: ownWeights[origin] });
  }
  for (const subject of vocabulary.subjects) {
    const shares = sharesOf(subject, texts);
    for (const [activity, share] of shares.entries()) {
      if (share < 0.02) continue;
      for (const [term, weight] of subject.terms)
        add(term, { activity, origin: 'subject', weight: weight * share * subjectWeight });
    }
  }
  return {
    paths: activities.map(({ activity }) => activity.path),
    titles: activities.map(({ activity }) => activity.title),
    links: new Map([...links].map(([term, of]) => [term, [...of.values()]])),
  };
}

type Own = ReadonlyMap<string, Exclude<Origin, 'subject'>>;

function wordsAbout({ category, activity }: DescribedActivity, vocabulary: Vocabulary): Own {
  const own = new Map<string, Exclude<Origin, 'subject'>>();
  for (const term of termsIn(category.title, vocabulary)) own.set(term, 'category');
  for (const term of termsIn(activity.description, vocabulary)) own.set(term, 'description');
  for (const term of termsIn(activity.title, vocabulary)) own.set(term, 'title');
  return own;
}

// A subject belongs most to the activity that has it in its title; one that mentions it gets less than a share.
function sharesOf(subject: Subject, texts: readonly Own[]): readonly number[] {
  const claims = texts.map((own) => {
    const cued = [...own].filter(([term]) => subject.cues.has(term));
    return Math.max(0, ...cued.map(([, origin]) => cueWeights[origin]));
  });
  const highest = Math.max(...claims);
  return claims.map((claim) => (highest === 0 ? 0 : (claim * claim) / highest));
}

// How quickly further mentions of a term stop counting.
const saturation = 1.5;

/** How much each mentioned term speaks for each activity: `see` is called for every pair of them. */
export function forEachMention(
  { links, paths }: Described,
  { counts }: Profile,
  see: (term: string, link: Link, evidence: number) => void,
): void {
  for (const [term, count] of counts) {
    const of = links.get(term);
    if (!of) continue;
    const rarity = rarityOf(of, paths.length);
    const mentioned = count / (count + saturation);
    for (const link of of) see(term, link, mentioned * rarity * rarity * link.weight);
  }
}

/** How much the words of a profile speak for each activity, by its place. */
export function describedScores(described: Described, profile: Profile): readonly number[] {
  const scores = described.paths.map(() => 0);
  forEachMention(described, profile, (_, { activity }, evidence) => {
    scores[activity] = (scores[activity] ?? 0) + evidence;
  });
  return scores;
}

// From 1 for a term that speaks for one activity down to almost nothing for one that speaks for all alike.
function rarityOf(links: readonly Link[], activities: number): number {
  const weights = links.map(({ weight }) => weight);
  const spread = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(...weights);
  return Math.log(1 + activities / spread) / Math.log(1 + activities);
}
