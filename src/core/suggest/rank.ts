import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Findings, Knowledge, Target } from './evidence';
import { findingsOf } from './evidence';
import { reasonFor } from './explain';
import { totalOf } from './evidenceKinds';
import type { Reason } from './reason';

/** An activity that a note may belong under, and why. */
export interface Suggestion {
  readonly activity: ActivityPath;
  readonly reason: Reason;
}

/** How many suggestions are made at most: beyond these a list of all activities serves better. */
export const mostSuggestions = 5;

/**
 * The activities that a note or section may belong under, best first; none that `isOpen` refuses, and none for which
 * nothing speaks. The same knowledge and note give the same answer; of equals the taxonomy's first comes first.
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
  { evidence }: Findings,
  isOpen: (path: ActivityPath) => boolean,
): readonly number[] {
  const totals = evidence.map((each) => totalOf(each, prior));
  return [...paths.keys()]
    .filter((at) => (totals[at] ?? 0) > 0 && isOpen(paths[at] ?? ''))
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
    .slice(0, mostSuggestions);
}
