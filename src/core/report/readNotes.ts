import { scanNote } from '../note/scanNote';
import type { FilePath } from '../store/store';
import type { ReadNote } from './line/quotes';

/** The notes that a report may quote, by path; each scanned once for all that asks of it. */
export type ReadNotes = ReadonlyMap<FilePath, ReadNote>;

/** The full text of a note, scanned. */
export function readNote(path: FilePath, text: string): ReadNote {
  return { text, scan: scanNote(path, text) };
}
