import type { ReadNotes } from '../../src/core/note/readNote';
import { readNote } from '../../src/core/note/readNote';
import type { FilePath } from '../../src/core/store/store';

/** The notes of these texts, as a report reads them. */
export function readNotes(texts: ReadonlyMap<FilePath, string>): ReadNotes {
  return new Map([...texts].map(([path, text]) => [path, readNote(path, text)]));
}
