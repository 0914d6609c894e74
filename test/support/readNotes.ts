import type { ReadNotes } from '../../src/core/note/readNote';
import { readNote } from '../../src/core/note/readNote';
import type { FilePath } from '../../src/core/store/store';

/** Parses these texts as a report does. */
export function readNotes(texts: ReadonlyMap<FilePath, string>): ReadNotes {
  return new Map([...texts].map(([path, text]) => [path, readNote(path, text)]));
}
