import type { Own } from './ownWords';
import type { Subject } from './vocabulary';

// A weaker claim is none, and one of full height takes the whole subject: one cue among four words of a title.
const leastClaim = 0.2;
const fullClaim = 0.5;

const idPart = 0.8;

/** The share of an activity whose description mentions a subject: beside titles that claim it, and where none does. */
const mentioned = { besides: 0.15, alone: 0.5 } as const;

/** How strongly a word of a title claims a subject: as its cue, its everyday name, of the family of one, or as a word of notes. */
const levels = { cue: 1, everyday: 0.9, family: 0.8, word: 0.6 } as const;

/**
 * The share of each activity in each subject, from 0 to 1, by the indexes of both: highest where its title, or else its
 * path, names the subject and little else. A title counts little for a subject where it names another one better: a
 * `Candidate pipeline` is about sourcing rather than interviews.
 */
export function sharesOf(subjects: readonly Subject[], owns: readonly Own[]): readonly (readonly number[])[] {
  const spread = spreadOf(subjects);
  const claims = subjects.map((subject) => owns.map((own) => claimTo(subject, own, spread)));
  const best = owns.map((_, at) => Math.max(0, ...claims.map((of) => of[at] ?? 0)));
  return claims.map((of, subject) => {
    const left = of.map((claim, at) => (claim === 0 ? 0 : claim * (claim / (best[at] ?? 1)) ** 2));
    const mentions = owns.map(({ description }) =>
      [...description].some((term) => subjects[subject]?.cues.has(term)),
    );
    return sharesBy(left, mentions);
  });
}

function sharesBy(claims: readonly number[], mentions: readonly boolean[]): readonly number[] {
  const highest = Math.max(0, ...claims);
  if (highest < leastClaim) return mentions.map((is) => (is ? mentioned.alone : 0));
  const sure = Math.min(1, (highest - leastClaim) / (fullClaim - leastClaim));
  return claims.map((claim, at) =>
    Math.max(mentions[at] === true ? mentioned.besides : 0, sure * (claim / highest) ** 2),
  );
}

/** For each term, how many subjects know it. */
type Spread = ReadonlyMap<string, number>;

function spreadOf(subjects: readonly Subject[]): Spread {
  const spread = new Map<string, number>();
  for (const { terms } of subjects)
    for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}

// An id counts where the title does not name the subject.
function claimTo(subject: Subject, { title, path }: Own, spread: Spread): number {
  return Math.max(claimOf(title, subject, spread), idPart * claimOf(path, subject, spread));
}

// The best level, with the part of the words that reach it.
function claimOf(terms: ReadonlySet<string>, subject: Subject, spread: Spread): number {
  const words = [...terms].filter((term) => !term.includes(' ')).length;
  const heights = [...terms].map((term) => ({
    length: term.split(' ').length,
    level: levelOf(term, subject, spread),
  }));
  return heights.reduce((best, { level }) => {
    if (level <= best) return best;
    const reached = heights.filter((each) => each.level >= level);
    const phrase = Math.max(...reached.map(({ length }) => length));
    const singles = reached.filter(({ length }) => length === 1).length;
    const part = Math.min(1, Math.max(phrase, singles) / Math.max(1, words));
    return Math.max(best, level * Math.sqrt(part));
  }, 0);
}

function levelOf(term: string, { cues, titleCues, terms }: Subject, spread: Spread): number {
  if (cues.has(term)) return levels.cue;
  if (titleCues.has(term)) return levels.everyday;
  if ([...cues, ...titleCues].some((cue) => isFamily(cue, term))) return levels.family;
  return (levels.word * (terms.get(term) ?? 0)) / (spread.get(term) ?? 1);
}

const shortestFamily = 6;

// `architectural` and `architecture`: most of the longer word.
function isFamily(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const least = Math.max(shortestFamily, Math.ceil(long.length * 0.75));
  return short.length >= least && long.startsWith(short.slice(0, least));
}
