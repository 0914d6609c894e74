import type { FilePath, Revision } from '../store/store';
import type { Splice } from '../text/splice';

/** How one file of the last operation is brought back, as long as it still holds what the operation left. */
export interface JournalEntry {
  readonly path: FilePath;
  /** The text that the operation left. */
  readonly after: Revision;
  /** From that text back to the one before. */
  readonly undo: readonly Splice[];
}

/** Remembers the last operation only (promise 4). An edge keeps it in the workspace's storage. */
export interface Journal {
  load(): Promise<readonly JournalEntry[]>;
  save(entries: readonly JournalEntry[]): Promise<void>;
}
