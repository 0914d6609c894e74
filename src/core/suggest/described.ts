import type { Activity, ActivityPath, Category } from '../taxonomy/taxonomy';
import type { Background } from './background';
import { rarityIn } from './background';
import type { Profile } from './profile';
import type { Subject, Vocabulary } from './vocabulary';
import { termsIn } from './vocabulary';

/**
 * Why a term speaks for an activity: it occurs, in this or another inflection, in the activity's title, its description
 * or the category's title, or it belongs to a subject that these mention.
 */
export type Origin = 'title' | 'description' | 'category' | 'subject';

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
  /** For each term, the activities that it speaks for. Prefixes of words are included, see `beginningsOf`. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
}

/** An activity with its category. */
export interface DescribedActivity {
  readonly category: Pick<Category, 'title'>;
  readonly activity: Pick<Activity, 'path' | 'title' | 'description'>;
}

// Tuned with `npm run bench -- suggest`. Results hardly change within a factor of 1.5.
const ownWeights = { title: 2, description: 1.2, category: 0.4 } as const;
const otherFormPart = 0.5;
const subjectWeight = 2;

/** Indexes titles and descriptions, and the subjects that they mention. */
export function describe(activities: readonly DescribedActivity[], vocabulary: Vocabulary): Described {
  const owns = activities.map((each) => wordsAbout(each, vocabulary));
  const links = new Map<string, Map<number, Link>>();
  const add = (term: string, link: Link): void => {
    const of = links.get(term) ?? new Map<number, Link>();
    if ((of.get(link.activity)?.weight ?? 0) < link.weight) of.set(link.activity, link);
    links.set(term, of);
  };
  for (const [activity, own] of owns.entries()) {
    for (const [term, origin] of own) {
      const weight = ownWeights[origin];
      add(term, { activity, origin, weight });
      if (origin === 'category') continue;
      for (const beginning of beginningsOf(term))
        add(beginning, { activity, origin, weight: weight * otherFormPart, whole: term });
    }
  }
  for (const subject of vocabulary.subjects) {
    for (const [activity, share] of sharesOf(subject, owns).entries()) {
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

type Own = ReadonlyMap<string, keyof typeof ownWeights>;

function wordsAbout({ category, activity }: DescribedActivity, vocabulary: Vocabulary): Own {
  const own = new Map<string, keyof typeof ownWeights>();
  for (const term of termsIn(category.title, vocabulary)) own.set(term, 'category');
  for (const term of termsIn(activity.description, vocabulary)) own.set(term, 'description');
  for (const term of termsIn(activity.title, vocabulary)) own.set(term, 'title');
  return own;
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

// The share of each activity in a subject: highest where its title mentions the subject and little else.
function sharesOf({ cues, titleCues }: Subject, owns: readonly Own[]): readonly number[] {
  const claims = owns.map((own) => claimTo(cues, own));
  // A leader's own words for it count where no title says it in the usual ones.
  for (const claimed of [claims, owns.map((own) => titleClaimTo(titleCues, own))]) {
    const highest = Math.max(0, ...claimed);
    if (highest > mentionClaim) return claimed.map((claim) => shareOf(claim, highest));
  }
  // No title mentions the subject, so the activities whose descriptions do share it.
  return claims.map((claim) => claim / 2 / mentionClaim);
}

const mentionClaim = 0.2;

function titleClaimTo(titleCues: ReadonlySet<string>, own: Own): number {
  return claimTo(titleCues, new Map([...own].filter(([, origin]) => origin === 'title')));
}

function shareOf(claim: number, highest: number): number {
  return claim <= mentionClaim ? claim * 0.8 : (claim / highest) ** 2;
}

function claimTo(cues: ReadonlySet<string>, own: Own): number {
  let [words, cued, isMentioned] = [0, 0, false];
  for (const [term, origin] of own) {
    const length = term.split(' ').length;
    if (origin === 'title' && length === 1) words++;
    if (!cues.has(term)) continue;
    if (origin === 'title') cued = Math.max(cued, length);
    if (origin === 'description') isMentioned = true;
  }
  if (cued > 0) return Math.max(mentionClaim + 0.01, Math.sqrt(Math.min(1, cued / Math.max(1, words))));
  return isMentioned ? mentionClaim : 0;
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
const newWord = /^(?:or|er|ion|ive|ist|ism)$/;

function isOtherForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return !long.startsWith(short) || !newWord.test(long.slice(short.length));
}

/** How strongly the words of a profile speak for each activity, by its index. */
export function describedScores(
  described: Described,
  background: Background,
  profile: Profile,
): readonly number[] {
  const scores = described.paths.map(() => 0);
  forEachMention(described, background, profile, (_, { activity }, evidence) => {
    scores[activity] = (scores[activity] ?? 0) + evidence;
  });
  return scores;
}

// From 1 for a term that speaks for one activity down to almost 0 for a term that speaks for all of them equally.
function rarityOf(links: readonly Link[], activities: number): number {
  const weights = links.map(({ weight }) => weight);
  const spread = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(...weights);
  return Math.log(1 + activities / spread) / Math.log(1 + activities);
}
