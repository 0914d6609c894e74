import type { FiledPart } from '../note/note';
import { partKey } from '../note/filing';
import { meetingsToFile } from '../workspace/meetingsToFile';
import type { IndexedNote } from '../workspace/noteIndex';
import { newestDay, newestFirst } from '../workspace/newestFirst';
import type { FilePath } from '../store/store';

/** A note of a walk, or a meeting in one, and the address of its workspace folder. */
export interface Stop {
  readonly folder: string;
  readonly path: FilePath;
  readonly part: FiledPart;
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

/**
 * A walk through all that is to file in these folders, newest notes first, undated last; a note of several meetings is
 * walked through meeting by meeting.
 */
export function startWalk(
  folders: readonly { readonly address: string; readonly notes: Iterable<IndexedNote> }[],
): Walk {
  const unfiled = folders.flatMap(({ address, notes }) =>
    [...notes]
      .filter(({ toFile }) => toFile)
      .map((indexed) => ({ folder: address, indexed, note: indexed.note, date: newestDay(indexed.entries) })),
  );
  // The sort is stable: equal notes stay in the order of their folders.
  const stops = unfiled
    .sort(newestFirst)
    .flatMap(({ folder, indexed }) =>
      partsToFile(indexed).map((part) => ({ folder, path: indexed.note.path, part })),
    );
  return { stops, at: 0, done: new Map() };
}

/** What of a note is to file: its meetings, or the note as a whole; nothing where it is filed. */
export function partsToFile({ note, filings, toFile }: IndexedNote): readonly FiledPart[] {
  if (!toFile) return [];
  const meetings = meetingsToFile(note, filings);
  return meetings.length === 0 ? [{ kind: 'note' }] : meetings.map(({ part }) => part);
}

/**
 * The part of a stop as its note has it now; undefined where it is not to file any more. Filing another meeting of the
 * note moves a section down: it is the first one of its heading that is no higher up than it was.
 */
export function partNow({ part }: Stop, indexed: IndexedNote | undefined): FiledPart | undefined {
  if (part.kind === 'note') return indexed?.toFile ? part : undefined;
  return (indexed ? partsToFile(indexed) : []).find((one) => isStill(one, part));
}

function isStill(now: FiledPart, before: FiledPart): boolean {
  if (now.kind !== 'section' || before.kind !== 'section') return partKey(now) === partKey(before);
  return now.title === before.title && now.level === before.level && now.line >= before.line;
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

/**
 * The walk with the current note as one stop: the note is asked for as a whole, in place of its meetings that have not
 * been answered yet. The same walk where its stop is a whole note.
 */
export function stepOverNote(walk: Walk): Walk {
  const here = walk.stops[walk.at];
  if (!here || here.part.kind === 'note') return walk;
  const isSame = ({ folder, path }: Stop): boolean => folder === here.folder && path === here.path;
  const before = walk.stops.slice(0, walk.at);
  const after = walk.stops.slice(walk.at).filter((stop) => !isSame(stop));
  const stops: readonly Stop[] = [...before, { ...here, part: { kind: 'note' } }, ...after];
  return { ...walk, stops, done: new Map([...walk.done].filter(([at]) => at < walk.at)) };
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
