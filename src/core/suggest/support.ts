import type { DescribedScores } from './described';
import type { ByKind } from './evidenceKinds';

// What a note has by chance, measured on notes that belong nowhere: words that point somewhere, the more so the more
// different words it has; a filed note that is not really like it; a share of its series or folder.
const chance = { described: 0.5, likeness: 0.02, series: 0.2, folder: 0.2 };

// One word alone may have another meaning, however telling it is.
const lostOfStrongest = 0.35;

/** What speaks for the activities, by kind, before it is scaled to the best one. */
export interface Amounts {
  readonly described: DescribedScores;
  /** The sums of squared likenesses. */
  readonly likeness: readonly number[];
  readonly evidence: readonly ByKind[];
  /** How many different words the note has. */
  readonly words: number;
}

/**
 * How much speaks for each activity, whatever speaks for the others: 1 is what a note that belongs nowhere may have by
 * chance.
 */
export function supportOf({ described, likeness, evidence, words }: Amounts): readonly number[] {
  const saidByChance = chance.described * Math.max(1, words) ** 0.25;
  return evidence.map(({ series, folder }, at) => {
    const said = (described.scores[at] ?? 0) - lostOfStrongest * (described.strongest[at] ?? 0);
    const like = (likeness[at] ?? 0) / chance.likeness;
    return said / saidByChance + like + series / chance.series + folder / chance.folder;
  });
}
