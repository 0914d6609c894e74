import type { Sources, Target } from './evidence';
import { findingsOf } from './evidence';
import type { LearnedPart } from './filed';
import type { ByKind, Kind } from './evidenceKinds';
import { byKind } from './evidenceKinds';

// What each kind adds where it is always right, as their scales differ. `npm run bench -- suggest` prints what they do;
// within a third they matter little.
const reach: ByKind = { described: 1, alike: 1.8, series: 0.8, folder: 0.5, often: 0.2 };

// How right each kind is taken to be where nothing was filed, and for how many filed notes that counts.
const expected: ByKind = { described: 0.7, alike: 0.3, series: 0.3, folder: 0.15, often: 0.1 };
const doubt = 8;

// An activity under which nothing was filed has nothing but its description.
const leastDescribed = 0.05;

// The newest filed parts; more would say little more and cost time.
const mostAsked = 120;

/**
 * How much each kind of evidence adds in this folder, by how right it alone has been: every one of the newest filed
 * notes and sections is asked about as if it were not filed. 1 stands for a kind that always names a right activity,
 * 0 for one that is no better than a guess; so what was filed outweighs the descriptions only where it has proved to.
 */
export function priorOf(sources: Sources): ByKind {
  const asked = sources.learned.parts.slice(0, mostAsked).map((part) => verdictsOn(sources, part));
  const rightness = byKind((kind) => {
    const verdicts = asked.flatMap((verdictOf) => verdictOf(kind) ?? []);
    const sum = verdicts.reduce((total, verdict) => total + verdict, doubt * expected[kind]);
    return Math.max(0, sum / (doubt + verdicts.length));
  });
  const described = Math.max(leastDescribed, rightness.described);
  return byKind((kind) => reach[kind] * { ...rightness, described }[kind]);
}

/** How right a kind is about something filed: 1 if it is, 0 as a guess would be; nothing where it has no say. */
type VerdictOf = (kind: Kind) => number | undefined;

function verdictsOn(sources: Sources, part: LearnedPart): VerdictOf {
  const { evidence } = findingsOf(sources, targetOf(part));
  const isRight = sources.described.paths.map((path) => part.activities.includes(path));
  const guess = shareOf(isRight);
  return (kind) => {
    const amounts = evidence.map((each) => each[kind]);
    const highest = Math.max(0, ...amounts);
    if (highest === 0 || guess === 1) return undefined;
    const named = isRight.filter((_, at) => amounts[at] === highest);
    return (shareOf(named) - guess) / (1 - guess);
  };
}

function targetOf({ note, profile, series, isPrivate }: LearnedPart): Target {
  const named = series.map((key) => ({ key, name: key }));
  return { note, profile: { ...profile, shown: [] }, series: named, isPrivate };
}

function shareOf(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length / flags.length;
}
