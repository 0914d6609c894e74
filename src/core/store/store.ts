import type { Splice } from '../text/splice';
import type { Stamp } from './stamp';

/** A file's place in one workspace folder: segments joined by `/`, no leading slash, never `..`. */
export type FilePath = string;

/** Names one exact text of a file (see `revisionOf`). Two reads with equal revisions saw the same text. */
export type Revision = string & { readonly __brand: 'Revision' };

/** So many files of a folder are looked at before anybody else may have a turn: to ask takes time as well. */
export const filesInTurn = 64;

/** Files above this many bytes are not read as notes (H27). */
export const maxFileBytes = 5 * 1024 * 1024;

export type UnreadableReason = 'missing' | 'too-large' | 'binary' | 'encoding' | 'denied' | 'failed';

/** What stands in a file now: its text with a BOM where it has one, or why it cannot be had. */
export type ReadResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly revision: Revision;
      /** The text comes from an editor that has not been saved. */
      readonly unsaved: boolean;
      /** Taken before the text was read; none where it is unsaved, or a stamp could not be trusted. */
      readonly stamp?: Stamp;
      /** The file's own path in the folder, where a link led to it by another (H32). */
      readonly realPath?: FilePath;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string };

/**
 * Why a write failed. `unsaved`: an editor holds changes of a file that was to be moved or removed, and nobody but
 * their author can say what becomes of them.
 */
export type WriteFailure = 'read-only' | 'unsaved' | 'failed';

/** What became of a write. `stale`: the file no longer holds the expected revision and was left alone. */
export type WriteResult =
  | { readonly kind: 'written'; readonly revision: Revision; readonly where: 'disk' | 'editor' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly reason: WriteFailure; readonly detail: string };

/** Tells `list` which files and folders to leave out; a folder left out is not entered. */
export type Exclusion = (path: FilePath, kind: 'file' | 'folder') => boolean;

/**
 * The files of one workspace folder: all that the core knows of the outside.
 * Its mutations refuse rather than overwrite: what is in a file is replaced by splices against the very text they
 * were computed from, and a file that changed since somebody looked is neither moved nor removed (invariants 2 and 4;
 * H35, H36, H40). `move` is there because a category's id is its file's name, and renaming it renames the file;
 * `remove` because undoing a file that was created means that it goes, as does merging a category into another.
 */
export interface Store {
  /** How many files are best read at once: enough to hide how long an answer takes, few enough to be polite. */
  readonly readsAtOnce: number;
  /**
   * All markdown files (`.md`), in no particular order, with those that are gone and stand in an unsaved editor. Links
   * that leave the folder or loop are not followed (H32).
   */
  list(excluded: Exclusion): Promise<readonly FilePath[]>;
  /**
   * Never rejects: what goes wrong is part of the result. An unsaved editor's text wins over the disk's. `known`: the stamp
   * of what was read of it before, by who needs no other: then it may be read without asking for one, in half the time.
   */
  read(path: FilePath, known?: Stamp): Promise<ReadResult>;
  /**
   * Tells of each of these files, in any order and as soon as it is known, by what it can be known again when `read` has
   * read it, without reading it: undefined in doubt, and where an editor holds unsaved text of it. Never rejects.
   */
  stamps(paths: readonly FilePath[], tell: TellStamp): Promise<void>;
  /** Writes a file that does not exist yet, with the folders above it; answers `exists` where there is one. */
  create(path: FilePath, text: string): Promise<WriteResult>;
  /** Applies `splices` (ascending, disjoint, offsets of the expected text) if the file still holds `expected`. */
  apply(path: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult>;
  /**
   * Gives a file that still holds `expected` another place, with the folders above it; answers `exists` where there
   * is a file of that name. A change of case alone is no such file, not even where the system knows no case (H36).
   */
  move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult>;
  /** Removes a file that still holds `expected`; the revision answered is that of the text that went. */
  remove(path: FilePath, expected: Revision): Promise<WriteResult>;
}

/** What a watching store noticed: these files may be different now, or (`everything`) any of them may be. */
export type StoreChange =
  { readonly kind: 'files'; readonly paths: readonly FilePath[] } | { readonly kind: 'everything' };

/** A store that can tell of changes. Hosts without watchers implement `Store` alone. */
export interface WatchedStore extends Store {
  watch(listener: (change: StoreChange) => void): Disposable;
}

/** Ends a subscription; a second call does nothing. */
export interface Disposable {
  dispose(): void;
}

/** Hears the stamp of a file by its path; does little, since many are told one after the other. */
export type TellStamp = (path: FilePath, stamp: Stamp | undefined) => void;
