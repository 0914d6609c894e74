import type { FilePath } from '../store/store';
import type { Neighbour } from './alike';
import { nearest } from './alike';
import type { Background } from './background';
import type { Described } from './described';
import { describedScores } from './described';
import type { LearnedPart, Learned } from './filed';
import type { ByKind } from './evidenceKinds';
import type { ReadableProfile } from './profile';
import type { Series } from './series';
import { supportOf } from './support';
import { folderOf } from '../store/filePath';

/** The note or section to suggest activities for. */
export interface Target {
  readonly note: FilePath;
  readonly profile: ReadableProfile;
  readonly series: readonly Series[];
  /** The whole note is private, so that not even its title may be shown. */
  readonly isPrivate: boolean;
}

/** The sources of evidence: the words of the taxonomy, and the parts that were filed before. */
export interface Sources {
  readonly described: Described;
  readonly learned: Learned;
  readonly background: Background;
}

/** Everything that suggestions are computed from, besides the note itself. */
export interface Knowledge extends Sources {
  /** The weight of each kind of evidence; see `priorOf`. */
  readonly prior: ByKind;
}

/** The evidence for every activity, and the parts that it was derived from. */
export interface Findings {
  /** By the activity's index in `Described.paths`; each kind has its own scale, from 0 to about 1. */
  readonly evidence: readonly ByKind[];
  /** See `supportOf`. */
  readonly support: readonly number[];
  readonly neighbours: readonly Neighbour[];
  /** The filed parts of the same series, and of the same folder. */
  readonly sameSeries: readonly LearnedPart[];
  readonly sameFolder: readonly LearnedPart[];
}

// Scores become `score / (highest + scale)`, so that a kind whose highest score is far below its scale stays weak.
const describedScale = 1;
const likenessScale = 0.1;
// Twice the similarity counts more than twice: one close neighbour says more than many distant ones.
const likenessPower = 2;
// A series that is always filed under one activity says much; one that varies says next to nothing.
const seriesPower = 2;
// Additive smoothing: how many notes a folder needs until they count as much as the overall shares.
const folderDoubt = 3;

/** Computes the evidence for every activity. */
export function findingsOf({ described, learned, background }: Sources, target: Target): Findings {
  const others = learned.parts.filter(({ note }) => note !== target.note);
  const neighbours = nearest(learned, target.profile, target.note);
  const names = new Set(target.series.map(({ key }) => key));
  const sameSeries = others.filter(({ series }) => series.some((key) => names.has(key)));
  const sameFolder = others.filter(({ note }) => folderOf(note) === folderOf(target.note));
  const base = sharesOf(described, others, 0);
  const said = describedScores(described, background, target.profile);
  const like = likenessScores(described, learned, neighbours);
  const [words, likeness] = [scaled(said.scores, describedScale), scaled(like, likenessScale)];
  const series = sharesOf(described, sameSeries, 1).map((share) => share ** seriesPower);
  const folder = sharesOf(described, sameFolder, folderDoubt, base);
  const evidence = described.paths.map((_, at) => ({
    described: words[at] ?? 0,
    alike: likeness[at] ?? 0,
    series: series[at] ?? 0,
    folder: Math.max(0, (folder[at] ?? 0) - (base[at] ?? 0)),
    often: base[at] ?? 0,
  }));
  const support = supportOf({
    described: said,
    likeness: like,
    evidence,
    words: target.profile.counts.size,
  });
  return { evidence, support, neighbours, sameSeries, sameFolder };
}

function likenessScores(
  { paths }: Described,
  { parts }: Learned,
  neighbours: readonly Neighbour[],
): readonly number[] {
  const scores = paths.map(() => 0);
  for (const { part, likeness } of neighbours) {
    const activities = parts[part]?.activities ?? [];
    for (const activity of activities) {
      const at = paths.indexOf(activity);
      if (at !== -1)
        scores[at] = (scores[at] ?? 0) + likeness ** likenessPower / Math.sqrt(activities.length);
    }
  }
  return scores;
}

// The share of these parts that each activity has, smoothed by `doubt` further parts that are distributed like `base`.
function sharesOf(
  { paths }: Described,
  parts: readonly LearnedPart[],
  doubt: number,
  base: readonly number[] = [],
): readonly number[] {
  const counts = new Map<string, number>();
  for (const { activities } of parts) {
    for (const activity of activities) {
      counts.set(activity, (counts.get(activity) ?? 0) + 1 / activities.length);
    }
  }
  const total = parts.length + doubt;
  return paths.map((path, at) =>
    total === 0 ? 0 : ((counts.get(path) ?? 0) + doubt * (base[at] ?? 0)) / total,
  );
}

function scaled(scores: readonly number[], scale: number): readonly number[] {
  const highest = Math.max(0, ...scores);
  return scores.map((score) => score / (highest + scale));
}
