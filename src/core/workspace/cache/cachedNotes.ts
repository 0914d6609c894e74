import type { ScannedNote } from '../../note/note';
import type { Stamp } from '../../store/stamp';
import type { FilePath, Revision } from '../../store/store';

/** A note as it was scanned, and by what its file is known to be the same still. */
export interface CachedNote {
  readonly note: ScannedNote;
  /** Of the text that was scanned. */
  readonly revision: Revision;
  /** Of the file before it was read. */
  readonly stamp: Stamp;
}

/** What a session before knew of a folder's notes, by path. */
export type CachedNotes = ReadonlyMap<FilePath, CachedNote>;

/** For a folder that nothing is known of. */
export const noCachedNotes: CachedNotes = new Map();
