import type { NoteIndex } from '../../workspace/noteIndex';
import { lineHash } from '../../note/markdown/lineHash';
import type { ReadNotes } from '../../note/readNote';
import type { Hashes, Repetition } from './hashCounts';
import { HashCounts } from './hashCounts';
import { noteReadingOf } from './noteReading';

const repeatedIn = 3;
const saysNothing = 0;

/**
 * Judged over all notes of the index, whatever their dates, by the hashes that the scan has kept
 * (docs/report.md#what-happened).
 * `read`: the notes whose lines will be asked about. For any other line everything is counted, once.
 */
export function repetitionIn(index: NoteIndex, read: ReadNotes): Repetition {
  // Code and what lies far down in a note are asked about as well, and are not among the hashes that the scan keeps.
  const asked = [...read.values()].map((note) => noteReadingOf(note).lineHashes);
  const counts = countsIn(index, asked);
  let allCounts: HashCounts | undefined;
  const notesWith = (hash: number): number =>
    counts.of(hash) ?? (allCounts ??= countsIn(index, hashesOf(index))).of(hash) ?? 0;
  const hasRepeated = (hash: number): boolean => hash === saysNothing || notesWith(hash) >= repeatedIn;
  return { hasRepeated, isRepeated: (line) => hasRepeated(lineHash(line)) };
}

function hashesOf(index: NoteIndex): readonly Hashes[] {
  return [...index.notes()].map(({ note }) => note.contentHashes);
}

function countsIn(index: NoteIndex, asked: readonly Hashes[]): HashCounts {
  const room = asked.reduce((sum, { length }) => sum + length, 0);
  const counts = new HashCounts(room, repeatedIn);
  for (const hashes of asked) counts.watch(hashes);
  for (const { note } of index.notes()) counts.add(note.contentHashes);
  return counts;
}
