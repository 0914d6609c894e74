import type { NoteIndex } from '../../workspace/noteIndex';
import { lineHash } from '../../note/markdown/lineHash';
import type { ReadNotes } from '../../note/readNote';
import type { Hashes, Repetition } from './hashCounts';
import { HashCounts } from './hashCounts';
import { noteReadingOf } from './noteReading';

const repeatedIn = 3;
const saysNothing = 0;

/**
 * Repetition across all notes of the index, regardless of their dates, from the hashes that the scan keeps
 * (docs/report.md#what-happened). `read`: the notes whose lines will be looked up. Any other lookup counts all hashes,
 * once.
 */
export function repetitionIn(index: NoteIndex, read: ReadNotes): Repetition {
  // Lookups include code and text far down in a note, whose hashes the scan does not keep.
  const asked = [...read.values()].map((note) => noteReadingOf(note).lineHashes);
  const counts = countsIn(index, asked);
  let allCounts: HashCounts | undefined;
  const notesWith = (hash: number): number =>
    counts.of(hash) ?? (allCounts ??= countsIn(index, hashesOf(index))).of(hash) ?? 0;
  const hasRepeated = (hash: number): boolean => hash === saysNothing || notesWith(hash) >= repeatedIn;
  return { hasRepeated, isRepeated: (line) => hasRepeated(lineHash(line)) };
}

function hashesOf(index: NoteIndex): readonly Hashes[] {
  return [...index.notes()].map(({ note }) => index.factsOf(note.path)?.contentHashes ?? []);
}

function countsIn(index: NoteIndex, asked: readonly Hashes[]): HashCounts {
  const room = asked.reduce((sum, { length }) => sum + length, 0);
  const counts = new HashCounts(room, repeatedIn);
  for (const hashes of asked) counts.watch(hashes);
  for (const hashes of hashesOf(index)) counts.add(hashes);
  return counts;
}
