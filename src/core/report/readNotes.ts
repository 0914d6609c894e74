import { scanNote } from '../note/scanNote';
import type { FilePath } from '../store/store';
import type { ReadNote } from './line/quotes';

/** The notes that a report may quote, by path; each scanned once for all that asks of it. */
export type ReadNotes = ReadonlyMap<FilePath, ReadNote>;

/** Scans the full texts of notes. */
export function readNotes(texts: ReadonlyMap<FilePath, string>): ReadNotes {
  return new Map([...texts].map(([path, text]) => [path, { text, scan: scanNote(path, text) }]));
}
