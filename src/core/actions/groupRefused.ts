import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { FileOutcome } from './outcome';

/** Files that were refused for the same reason. */
export interface LeftAlone {
  readonly refusal: Refusal;
  /** Distinct, in the order of the requests. */
  readonly paths: readonly FilePath[];
}

/** Groups refused files by reason, so that fifty files make one message. The most frequent reason comes first. */
export function groupRefused(outcomes: readonly FileOutcome[]): readonly LeftAlone[] {
  const groups = new Map<string, { refusal: Refusal; paths: Set<FilePath> }>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'refused') continue;
    const { refusal, path } = outcome;
    const key = JSON.stringify([refusal.code, refusal.args]);
    const group = groups.get(key) ?? { refusal, paths: new Set() };
    groups.set(key, group);
    group.paths.add(path);
  }
  return [...groups.values()]
    .map(({ refusal, paths }) => ({ refusal, paths: [...paths] }))
    .sort((a, b) => b.paths.length - a.paths.length);
}

/** How many distinct files were changed, created, moved or removed. */
export function countChanged(outcomes: readonly FileOutcome[]): number {
  const changed = outcomes.filter(({ status }) => status !== 'unchanged' && status !== 'refused');
  return new Set(changed.map(({ path }) => path)).size;
}
