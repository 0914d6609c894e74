import type { ActivityPath } from '../../../taxonomy/taxonomy';

/** What a note brings along: its own weight, a whole number, and the distinct paths it is divided among. */
export interface Weighed {
  readonly weight: bigint;
  readonly paths: readonly ActivityPath[];
}

/**
 * The weight of every path: each note's, divided equally among the distinct paths it carries
 * (docs/report.md#the-arithmetic). All are multiples of one common fraction, so that they are whole numbers and sums
 * never depend on the order of adding; only their ratios mean something.
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
