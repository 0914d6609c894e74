import type { ReportFacts, ScannedNote } from '../../note/note';
import type { Stamp } from '../../store/stamp';
import type { FilePath, Revision } from '../../store/store';

/** A scanned note, with the revision and stamp by which an unchanged file is recognized. */
export interface CachedNote {
  readonly note: ScannedNote;
  /** Undefined where no report has asked for them. */
  readonly facts: ReportFacts | undefined;
  /** The revision of the scanned text, where it is known. */
  readonly revision: Revision | undefined;
  /** The stamp of the file, taken before it was read. */
  readonly stamp: Stamp;
}

/** The notes of a folder as an earlier session cached them, by path. */
export type CachedNotes = ReadonlyMap<FilePath, CachedNote>;

/** An empty cache. */
export const noCachedNotes: CachedNotes = new Map();
