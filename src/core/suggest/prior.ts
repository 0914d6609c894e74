import type { Sources, Target } from './evidence';
import { findingsOf } from './evidence';
import type { LearnedPart } from './filed';
import type { ByKind, Kind } from './evidenceKinds';
import { byKind } from './evidenceKinds';

// The weight of each kind where it is always right, which evens out their scales. Tuned with
// `npm run bench -- suggest`. Results hardly change within a third.
const reach: ByKind = { described: 1, alike: 1.8, series: 0.8, folder: 0.5, often: 0.2 };

// The assumed accuracy of each kind before anything is filed, and how many filed parts that assumption counts as.
const expected: ByKind = { described: 0.7, alike: 0.3, series: 0.3, folder: 0.15, often: 0.1 };
const doubt = 8;

// An activity without filings has no evidence but its description, so descriptions never lose all their weight.
const leastDescribed = 0.05;

// How many of the newest filed parts are evaluated. More would cost time and say little more.
const mostAsked = 120;

/**
 * The prior weight of each kind of evidence in this folder, by leave-one-out evaluation: for each of the newest filed
 * parts, the accuracy of each kind is measured as if the part were not filed. An accuracy of 1 means that the kind
 * always names a right activity, 0 that it is no better than chance. Filed notes thus outweigh descriptions only where
 * they have proved to be more accurate. The result is the accuracy times `reach`.
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

/** The accuracy of a kind on a filed part: 1 if right, 0 at chance level; undefined where the kind has no evidence. */
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
