import type { FilePath, Revision } from '../store/store';
import type { Splice } from '../text/splice';

/** How to restore one file of the last operation, or to change it as planned, as long as it has not changed since. */
export type JournalEntry = EditedEntry | CreatedEntry | MovedEntry | RemovedEntry;

interface AnyEntry {
  /** Where this one is refused, no later one is carried out. */
  readonly gate?: boolean;
}

interface ChangedEntry extends AnyEntry {
  /** A file that must be restored first: this one holds text that was removed from it and must not be lost. */
  readonly needs?: FilePath;
}

export interface EditedEntry extends ChangedEntry {
  readonly kind: 'edited';
  readonly path: FilePath;
  /** The revision before the operation: where the file still has it, there is nothing to undo. */
  readonly before: Revision;
  /** The revision that the operation wrote. */
  readonly after: Revision;
  /** The splices that turn the text of `after` back into that of `before`. */
  readonly undo: readonly Splice[];
  /** The splices that turn the text of `before` into that of `after`. */
  readonly redo: readonly Splice[];
}

export interface CreatedEntry extends ChangedEntry {
  readonly kind: 'created';
  readonly path: FilePath;
  readonly text: string;
  readonly after: Revision;
}

export interface MovedEntry extends AnyEntry {
  readonly kind: 'moved';
  /** The path before the operation. */
  readonly from: FilePath;
  /** The path after it. */
  readonly path: FilePath;
  readonly after: Revision;
}

export interface RemovedEntry extends AnyEntry {
  readonly kind: 'removed';
  readonly path: FilePath;
  readonly text: string;
}

/**
 * The write-ahead journal of the last operation only (invariant 4), in the order in which its files change. The editor
 * or command line stores it. An operation saves its entries before the first file changes, so that it can be undone
 * wherever it was interrupted: entries of files that were never written are harmless.
 */
export interface Journal {
  /** The entries of the last operation. */
  load(): Promise<readonly JournalEntry[]>;
  /** Replaces all entries; empty where nothing was changed. */
  save(entries: readonly JournalEntry[]): Promise<void>;
  /** Says that the operation is over: all that it may do was done or refused. */
  end?(): Promise<void>;
}

/** The files that an entry may touch: its path, and the one before a move. */
export function pathsOf(entry: JournalEntry): readonly FilePath[] {
  return entry.kind === 'moved' ? [entry.path, entry.from] : [entry.path];
}

/** The entries with updated paths, after somebody else moved a file or folder. */
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
