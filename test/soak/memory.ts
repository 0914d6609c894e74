/** One sample: the minute of the soak, and the bytes in use after a collection. */
export interface Sample {
  readonly minute: number;
  readonly used: number;
  /** Those of them that are the engine's: code that it compiled, which grows as long as it learns what is run often. */
  readonly code: number;
}

/** The medians of each quarter, in bytes, and by how much the last is more than the first. */
export interface Quarters {
  readonly medians: readonly number[];
  readonly code: readonly number[];
  readonly growth: number;
}

/** The share by which the last quarter of the time may differ from the first. */
export const allowed = 0.05;

/** Cuts the time from 0 to `minutes` into quarters. */
export function quartersOf(samples: readonly Sample[], minutes: number): Quarters {
  const mediansOf = (bytes: (sample: Sample) => number): readonly number[] =>
    [0, 1, 2, 3].map((quarter) =>
      medianOf(samples.filter(({ minute }) => quarterAt(minute, minutes) === quarter).map(bytes)),
    );
  const medians = mediansOf(({ used }) => used);
  const [first = NaN, , , last = NaN] = medians;
  return { medians, code: mediansOf(({ code }) => code), growth: last / first - 1 };
}

function quarterAt(minute: number, minutes: number): number {
  return Math.min(3, Math.floor((minute / minutes) * 4));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
