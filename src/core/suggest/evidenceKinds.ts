/** One number for each kind of evidence there is. */
export interface ByKind {
  /** What titles and descriptions say. */
  readonly described: number;
  /** What the filed notes most like it say. */
  readonly alike: number;
  /** What filed notes of the same name say. */
  readonly series: number;
  /** What filed notes of the same folder say beyond what all do. */
  readonly folder: number;
  /** How much is filed there at all. */
  readonly often: number;
}

export type Kind = keyof ByKind;

/** The value of each kind. */
export function byKind(valueOf: (kind: Kind) => number): ByKind {
  return {
    described: valueOf('described'),
    alike: valueOf('alike'),
    series: valueOf('series'),
    folder: valueOf('folder'),
    often: valueOf('often'),
  };
}

/** What speaks for an activity, each kind with how much it adds. */
export function weighed(evidence: ByKind, prior: ByKind): ByKind {
  return byKind((kind) => evidence[kind] * prior[kind]);
}

/** What all that speaks for an activity adds up to. */
export function totalOf(evidence: ByKind, prior: ByKind): number {
  const { described, alike, series, folder, often } = weighed(evidence, prior);
  return described + alike + series + folder + often;
}
