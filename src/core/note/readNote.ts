import type { FilePath } from '../store/store';
import type { NoteScan } from './scanNote';
import { scanNote } from './scanNote';

/** A note in full, as a report quotes it: its text, and what a scan saw of it. */
export interface ReadNote {
  readonly text: string;
  readonly scan: NoteScan;
}

/** Notes in full, by path; each scanned once for all that asks of it. */
export type ReadNotes = ReadonlyMap<FilePath, ReadNote>;

/** The full text of a note, scanned. */
export function readNote(path: FilePath, text: string): ReadNote {
  return { text, scan: scanNote(path, text) };
}
