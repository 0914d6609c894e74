import { NoteIndex } from '../../workspace/noteIndex';
import type { ScannedTask } from '../../note/tasks';
import type { Period } from '../../period/period';
import type { FilePath } from '../../store/store';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import { tasksInPeriod, printedTask } from '../facts/tasks';
import type { Action } from '../model';
import type { WrittenLine } from './reading';
import type { Source } from './source';
import { normalizeWords } from '../file/normalizedWords';

/** Whether an action would still be listed in the same place if the report were regenerated. */
export type IsListed = (line: WrittenLine) => boolean;

/** Lists the sources' actions as a new report of the period would. */
export function tasksOnRecord(
  sources: readonly Source[],
  period: Period | undefined,
  taxonomy: Taxonomy,
): IsListed {
  const index = new NoteIndex();
  index.setTaxonomy(taxonomy);
  for (const { indexed, isNote, read } of sources)
    if (isNote) index.set(indexed.note, { tasks: read.scan.tasks, contentHashes: noHashes });
  if (!period) return () => true;
  const { stillOpen, closedInPeriod } = tasksInPeriod(index, period, undefined);
  const listed = new Set([
    ...stillOpen.map((action) => keyOf('open', action)),
    ...closedInPeriod.map((action) => keyOf('closed', action)),
  ]);
  return ({ kind, address: { path }, quoted }) =>
    quoted.some((text) => listed.has(keyOf(kind, { path, text })));
}

const noHashes = new Uint32Array();

function keyOf(kind: string, { path, text }: Pick<Action, 'path' | 'text'>): string {
  return JSON.stringify([kind, path, normalizeWords(text)]);
}

/** The task that a line shows, in its current state. */
export function taskBehind(
  { quoted }: WrittenLine,
  { path, read: { scan } }: Source,
): (ScannedTask & { readonly path: FilePath }) | undefined {
  const shown = new Set(quoted.map(normalizeWords));
  const task = scan.tasks?.tasks.find((one) => shown.has(normalizeWords(printedTask(one))));
  return task && { ...task, path };
}
