import type { ReadNotes } from '../../src/core/report/readNotes';
import { readNote } from '../../src/core/report/readNotes';
import type { FilePath } from '../../src/core/store/store';

/** The notes of these texts, as a report reads them. */
export function readNotes(texts: ReadonlyMap<FilePath, string>): ReadNotes {
  return new Map([...texts].map(([path, text]) => [path, readNote(path, text)]));
}
