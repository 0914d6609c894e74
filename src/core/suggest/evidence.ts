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
import { folderOf } from '../store/filePath';

/** What is asked: a note or a section, and where it lies. */
export interface Target {
  readonly note: FilePath;
  readonly profile: ReadableProfile;
  readonly series: readonly Series[];
  /** Nothing of it may be shown, not even its title. */
  readonly isPrivate: boolean;
}

/** What a note is held against: what the taxonomy says, and what was filed before. */
export interface Sources {
  readonly described: Described;
  readonly learned: Learned;
  readonly background: Background;
}

/** All that is known when it is asked. */
export interface Knowledge extends Sources {
  /** How much each kind of evidence adds; see `priorOf`. */
  readonly prior: ByKind;
}

/** What speaks for every activity, and by what it was found. */
export interface Findings {
  /** By the activity's place among `Described.paths`; each kind on a scale of its own from 0 to about 1. */
  readonly evidence: readonly ByKind[];
  readonly neighbours: readonly Neighbour[];
  /** The filed parts of the same series, and of the same folder. */
  readonly sameSeries: readonly LearnedPart[];
  readonly sameFolder: readonly LearnedPart[];
}

// Weak evidence stays weak: where the best of a kind is far below these, all of the kind counts for little.
const describedScale = 1;
const likenessScale = 0.1;
// A likeness twice as high counts more than twice: one close relative says more than many distant ones.
const likenessPower = 2;
// A series that is filed in one place says much, and one that is filed elsewhere each time next to nothing.
const seriesPower = 2;
// How many notes in a folder it takes until their habits count as much as those of all.
const folderDoubt = 3;

/** Weighs a note against everything known. */
export function findingsOf({ described, learned, background }: Sources, target: Target): Findings {
  const others = learned.parts.filter(({ note }) => note !== target.note);
  const neighbours = nearest(learned, target.profile, target.note);
  const names = new Set(target.series.map(({ key }) => key));
  const sameSeries = others.filter(({ series }) => series.some((key) => names.has(key)));
  const sameFolder = others.filter(({ note }) => folderOf(note) === folderOf(target.note));
  const base = sharesOf(described, others, 0);
  const words = scaled(describedScores(described, background, target.profile), describedScale);
  const likeness = scaled(likenessScores(described, learned, neighbours), likenessScale);
  const series = sharesOf(described, sameSeries, 1).map((share) => share ** seriesPower);
  const folder = sharesOf(described, sameFolder, folderDoubt, base);
  const evidence = described.paths.map((_, at) => ({
    described: words[at] ?? 0,
    alike: likeness[at] ?? 0,
    series: series[at] ?? 0,
    folder: Math.max(0, (folder[at] ?? 0) - (base[at] ?? 0)),
    often: base[at] ?? 0,
  }));
  return { evidence, neighbours, sameSeries, sameFolder };
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

// The share of these parts that each activity has; `doubt` parts more behave like all do.
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
