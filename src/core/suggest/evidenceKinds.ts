/** One number for each kind of evidence. */
export interface ByKind {
  /** From the words of titles and descriptions. */
  readonly described: number;
  /** From the most similar filed notes. */
  readonly alike: number;
  /** From filed notes of the same series. */
  readonly series: number;
  /** From filed notes in the same folder, beyond the overall share. */
  readonly folder: number;
  /** From the activity's overall share of filed notes. */
  readonly often: number;
}

export type Kind = keyof ByKind;

/** Computes a value for each kind. */
export function byKind(valueOf: (kind: Kind) => number): ByKind {
  return {
    described: valueOf('described'),
    alike: valueOf('alike'),
    series: valueOf('series'),
    folder: valueOf('folder'),
    often: valueOf('often'),
  };
}

/** The evidence for an activity, each kind multiplied by its prior weight. */
export function weighed(evidence: ByKind, prior: ByKind): ByKind {
  return byKind((kind) => evidence[kind] * prior[kind]);
}

/** The total score of an activity: the sum of its weighted evidence. */
export function totalOf(evidence: ByKind, prior: ByKind): number {
  const { described, alike, series, folder, often } = weighed(evidence, prior);
  return described + alike + series + folder + often;
}
