import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Findings, Knowledge, Target } from './evidence';
import { findingsOf } from './evidence';
import { reasonFor } from './explain';
import { totalOf } from './evidenceKinds';
import type { Reason } from './reason';

/** An activity that a note may belong to, and why. */
export interface Suggestion {
  readonly activity: ActivityPath;
  readonly reason: Reason;
}

/** The maximum number of suggestions: beyond that, the list of all activities is easier to use. */
export const mostSuggestions = 5;

// What has less than this part of the evidence that the best one has is a guess, and is not offered.
const leastPart = 0.5;

/**
 * The activities that a note or section may belong to, best first, without those that `isOpen` rejects or that have no
 * evidence to speak of. Deterministic: activities with equal scores are in the order of the taxonomy.
 */
export function rank(
  knowledge: Knowledge,
  target: Target,
  isOpen: (path: ActivityPath) => boolean,
): readonly Suggestion[] {
  const findings = findingsOf(knowledge, target);
  return bestOf(knowledge, findings, isOpen).map((at) => ({
    activity: knowledge.described.paths[at] ?? '',
    reason: reasonFor(knowledge, target, findings, at),
  }));
}

function bestOf(
  { described: { paths }, prior }: Knowledge,
  { evidence, support }: Findings,
  isOpen: (path: ActivityPath) => boolean,
): readonly number[] {
  const totals = evidence.map((each) => totalOf(each, prior));
  const floor = Math.max(...totals, 0) * leastPart;
  return [...paths.keys()]
    .filter((at) => (totals[at] ?? 0) > floor && (support[at] ?? 0) > 1 && isOpen(paths[at] ?? ''))
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
    .slice(0, mostSuggestions);
}
