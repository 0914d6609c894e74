import type { IndexedNote } from '../workspace/noteIndex';
import { newestFirst } from '../workspace/overview';
import type { FilePath } from '../store/store';

/** One note of a walk, and the folder that it lies in, by its address. */
export interface Stop {
  readonly folder: string;
  readonly path: FilePath;
}

/** What somebody did with the note of a stop. */
export type Step = 'filed' | 'needs-none' | 'skipped';

/**
 * A walk through the notes to file. It changes only through `stepOn`, `stepBack` and `arrive`, each of which gives the
 * walk as it goes on.
 */
export interface Walk {
  readonly stops: readonly Stop[];
  /** The place of the stop that it stands at; the number of stops where it is over. */
  readonly at: number;
  /** What was done, by the place of the stop. */
  readonly done: ReadonlyMap<number, Step>;
}

/** A walk through the unfiled notes of all folders, newest first, undated last. */
export function startWalk(
  folders: readonly { readonly address: string; readonly notes: Iterable<IndexedNote> }[],
): Walk {
  const unfiled = folders.flatMap(({ address, notes }) =>
    [...notes].filter(({ toFile }) => toFile).map((indexed) => ({ folder: address, indexed })),
  );
  // Of equals the earlier folder comes first.
  const stops = unfiled
    .sort((a, b) => newestFirst(a.indexed, b.indexed))
    .map(({ folder, indexed }) => ({ folder, path: indexed.note.path }));
  return { stops, at: 0, done: new Map() };
}

/**
 * The walk at the next stop that is still to file: what was filed, changed so or deleted in the meantime is passed by. A
 * stop that somebody went back to stands, filed or not.
 */
export function arrive(walk: Walk, isToFile: (stop: Stop) => boolean): Walk {
  let at = walk.at;
  for (let stop = walk.stops[at]; stop; stop = walk.stops[at]) {
    if (walk.done.has(at) || isToFile(stop)) break;
    at++;
  }
  return { ...walk, at };
}

/** The walk after its note was filed, marked or skipped. */
export function stepOn(walk: Walk, step: Step): Walk {
  return { ...walk, at: walk.at + 1, done: new Map(walk.done).set(walk.at, step) };
}

/** The walk at the last stop before this one at which something was done; the same walk where there is none. */
export function stepBack(walk: Walk): Walk {
  const before = [...walk.done.keys()].filter((at) => at < walk.at);
  return before.length === 0 ? walk : { ...walk, at: Math.max(...before) };
}

/** How often each was done. */
export function countSteps({ done }: Walk): Readonly<Record<Step, number>> {
  const count = (step: Step): number => [...done.values()].filter((each) => each === step).length;
  return { filed: count('filed'), 'needs-none': count('needs-none'), skipped: count('skipped') };
}
