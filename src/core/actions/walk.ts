import type { IndexedNote } from '../workspace/noteIndex';
import { newestFirst } from '../workspace/overview';
import type { FilePath } from '../store/store';

/** One note of a walk, and the address of its workspace folder. */
export interface Stop {
  readonly folder: string;
  readonly path: FilePath;
}

/** What the user did with the note of a stop. */
export type Step = 'filed' | 'needs-none' | 'skipped';

/**
 * A walk through the notes to file, as immutable data: `stepOn`, `stepBack` and `arrive` return the next state.
 */
export interface Walk {
  readonly stops: readonly Stop[];
  /** The index of the current stop; the number of stops when the walk is over. */
  readonly at: number;
  /** The steps taken, by the index of the stop. */
  readonly done: ReadonlyMap<number, Step>;
}

/** A walk through the unfiled notes of all folders, newest first, undated last. */
export function startWalk(
  folders: readonly { readonly address: string; readonly notes: Iterable<IndexedNote> }[],
): Walk {
  const unfiled = folders.flatMap(({ address, notes }) =>
    [...notes].filter(({ toFile }) => toFile).map((indexed) => ({ folder: address, indexed })),
  );
  // The sort is stable: equal notes stay in the order of their folders.
  const stops = unfiled
    .sort((a, b) => newestFirst(a.indexed, b.indexed))
    .map(({ folder, indexed }) => ({ folder, path: indexed.note.path }));
  return { stops, at: 0, done: new Map() };
}

/**
 * Advances to the next stop whose note is still to file, past those that were filed or deleted in the meantime. Stays
 * at a stop that the user went back to, filed or not.
 */
export function arrive(walk: Walk, isToFile: (stop: Stop) => boolean): Walk {
  let at = walk.at;
  for (let stop = walk.stops[at]; stop; stop = walk.stops[at]) {
    if (walk.done.has(at) || isToFile(stop)) break;
    at++;
  }
  return { ...walk, at };
}

/** The walk after the current note was filed, marked or skipped. */
export function stepOn(walk: Walk, step: Step): Walk {
  return { ...walk, at: walk.at + 1, done: new Map(walk.done).set(walk.at, step) };
}

/** Goes back to the last stop before this one that has a step; the same walk where there is none. */
export function stepBack(walk: Walk): Walk {
  const before = [...walk.done.keys()].filter((at) => at < walk.at);
  return before.length === 0 ? walk : { ...walk, at: Math.max(...before) };
}

/** How often each step was taken. */
export function countSteps({ done }: Walk): Readonly<Record<Step, number>> {
  const count = (step: Step): number => [...done.values()].filter((each) => each === step).length;
  return { filed: count('filed'), 'needs-none': count('needs-none'), skipped: count('skipped') };
}
