import { escapedSign } from '../text/standIns';
import type { FilePath } from '../store/store';
import type { NoteScan } from './scanNote';
import { scanNote } from './scanNote';

/** What a report may quote of a note, and its scan. */
export interface ReadNote {
  /**
   * The full text as shown: what its author has hidden is blank (see `shownText`), and each `\#` is an
   * {@link escapedSign}, so that it is not taken for a hashtag.
   */
  readonly text: string;
  readonly scan: NoteScan;
}

/** Notes with their full text, by path. Each is scanned only once. */
export type ReadNotes = ReadonlyMap<FilePath, ReadNote>;

export function readNote(path: FilePath, text: string): ReadNote {
  const scan = scanNote(path, text);
  return { text: withEscapedSigns(scan.shown), scan };
}

function withEscapedSigns(text: string): string {
  if (!text.includes('\\#')) return text;
  return text.replace(/\\[\\#]/g, (escape) => (escape === '\\#' ? escapedSign : escape));
}
