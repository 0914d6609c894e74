import type { FilePath } from '../store/store';
import type { NoteScan } from './scanNote';
import { scanNote } from './scanNote';

/** A note's full text, which reports quote, and its scan. */
export interface ReadNote {
  readonly text: string;
  readonly scan: NoteScan;
}

/** Notes with their full text, by path. Each is scanned only once. */
export type ReadNotes = ReadonlyMap<FilePath, ReadNote>;

export function readNote(path: FilePath, text: string): ReadNote {
  return { text, scan: scanNote(path, text) };
}
