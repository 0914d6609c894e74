import type { ActivityPath } from '../../../taxonomy/taxonomy';

/** A note's weight, a whole number, and the distinct paths that share it. */
export interface Weighed {
  readonly weight: bigint;
  readonly paths: readonly ActivityPath[];
}

/**
 * The total weight of each path: a note's weight is divided equally among its distinct paths
 * (docs/report.md#the-arithmetic). All weights are scaled by a common denominator to be whole numbers, so that sums do
 * not depend on the order of addition; only their ratios are meaningful.
 */
export function weightByPath(notes: readonly Weighed[]): ReadonlyMap<ActivityPath, bigint> {
  const parts = notes.map(({ paths }) => new Set(paths)).map((paths) => [...paths]);
  const part = parts.reduce((common, { length }) => leastCommonMultiple(common, BigInt(length)), 1n);
  const weights = new Map<ActivityPath, bigint>();
  notes.forEach(({ weight }, at) => {
    const paths = parts[at] ?? [];
    for (const path of paths) {
      weights.set(path, (weights.get(path) ?? 0n) + (weight * part) / BigInt(paths.length));
    }
  });
  return weights;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return b === 0n ? a : (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
