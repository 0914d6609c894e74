import type { FilePath, Revision } from '../store/store';
import type { Splice } from '../text/splice';

/** How one file of the last operation is brought back, as long as it still holds what the operation left. */
export type JournalEntry = EditedEntry | CreatedEntry | MovedEntry | RemovedEntry;

interface ChangedEntry {
  /** A file whose own change is undone first: what was taken out of it stands here, and must not be lost. */
  readonly needs?: FilePath;
}

export interface EditedEntry extends ChangedEntry {
  readonly kind: 'edited';
  readonly path: FilePath;
  /** The text before: where the file still holds it, there is nothing to undo. */
  readonly before: Revision;
  /** The text that the operation left. */
  readonly after: Revision;
  /** From that text back to the one before. */
  readonly undo: readonly Splice[];
}

export interface CreatedEntry extends ChangedEntry {
  readonly kind: 'created';
  readonly path: FilePath;
  readonly after: Revision;
}

export interface MovedEntry {
  readonly kind: 'moved';
  /** Where the file stood. */
  readonly from: FilePath;
  /** Where it stands now. */
  readonly path: FilePath;
  readonly after: Revision;
}

export interface RemovedEntry {
  readonly kind: 'removed';
  readonly path: FilePath;
  readonly text: string;
}

/**
 * Remembers the last operation only (invariant 4), in the order in which its files change. An edge keeps it in the
 * workspace's storage. An operation saves what it is about to do before the first file changes, so that wherever it
 * is cut off, what was done can be undone: entries of files that were never reached are harmless.
 */
export interface Journal {
  /** What is remembered of this operation so far. */
  load(): Promise<readonly JournalEntry[]>;
  /** Takes the place of what was remembered of it; empty: nothing was changed after all. */
  save(entries: readonly JournalEntry[]): Promise<void>;
}

/** The entries after a file, or a folder with all that is in it, was given another place by somebody else. */
export function followMove(
  entries: readonly JournalEntry[],
  from: FilePath,
  to: FilePath,
): readonly JournalEntry[] {
  return entries.map((entry) => {
    const path = moved(entry.path, from, to);
    const needs = 'needs' in entry ? moved(entry.needs, from, to) : undefined;
    return needs === undefined ? { ...entry, path } : { ...entry, path, needs };
  });
}

function moved(path: FilePath, from: FilePath, to: FilePath): FilePath {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}
