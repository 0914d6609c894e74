import type { NoteIndex } from '../../index/noteIndex';
import { lineHash } from '../../note/markdown/lineHash';
import { HashCounts } from './hashCounts';

/** Tells what notes repeat after each other. */
export interface Repetition {
  /** Whether this line, as it stands in a note, says nothing or stands word for word in three or more notes. */
  isRepeated(line: string): boolean;
}

const repeatedIn = 3;
const saysNothing = 0;

/** Judged over all notes of the index, whatever their dates, by the hashes that the scan has kept (DESIGN section 1). */
export function repetitionIn(index: NoteIndex): Repetition {
  let hashes = 0;
  for (const { note } of index.notes()) hashes += note.contentHashes.length;
  const notesWith = new HashCounts(hashes, repeatedIn);
  for (const { note } of index.notes()) for (const hash of note.contentHashes) notesWith.add(hash);
  const isRepeated = (line: string): boolean => {
    const hash = lineHash(line);
    return hash === saysNothing || notesWith.of(hash) >= repeatedIn;
  };
  return { isRepeated };
}
