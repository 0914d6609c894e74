import type { Splice } from '../text/splice';
import type { Stamp } from './stamp';

/** A file's path relative to its workspace folder: segments joined by `/`, no leading slash, never `..`. */
export type FilePath = string;

/** Identifies one exact text of a file; see `revisionOf`. Two reads with equal revisions saw the same text. */
export type Revision = string & { readonly __brand: 'Revision' };

/** How many files of a folder are examined before yielding to other work; asking whether to yield takes time too. */
export const filesInTurn = 64;

/** Files above this many bytes are not read as notes (H27). */
export const maxFileBytes = 5 * 1024 * 1024;

/** `folder`: the files in a folder cannot be listed. `name`: the name is not UTF-8, so nothing can open the file. */
export type UnreadableReason =
  'missing' | 'too-large' | 'binary' | 'encoding' | 'denied' | 'failed' | 'folder' | 'name';

/** A file's current text, including a BOM, or why it cannot be read. */
export type ReadResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly revision: Revision;
      /** Whether the text comes from an editor with unsaved changes. */
      readonly unsaved: boolean;
      /** Taken before the text was read; absent where the text is unsaved or a stamp could not be trusted. */
      readonly stamp?: Stamp;
      /** The file's real path in the folder, where it was read through a link (H32). */
      readonly realPath?: FilePath;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string };

/**
 * Why a write failed. `read-only-setting`: a setting of the editor makes the file read-only; `detail` is its name.
 * `unsaved`: the file was to be moved or removed, but an editor has unsaved changes to it, and only their author can decide
 * about those.
 */
export type WriteFailure = 'read-only' | 'read-only-setting' | 'unsaved' | 'failed';

/**
 * The result of a write. `stale`: the file no longer has the expected revision, and was not changed. `overtook`: it was
 * changed, and in the same moment another program put a file of its own there, which may be lost (H59).
 */
export type WriteResult =
  | { readonly kind: 'written'; readonly revision: Revision; readonly where: 'disk' | 'editor' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'overtook' }
  | { readonly kind: 'failed'; readonly reason: WriteFailure; readonly detail: string };

/** Whether `list` leaves out a file or folder. An excluded folder is not searched. */
export type Exclusion = (path: FilePath, kind: 'file' | 'folder') => boolean;

/**
 * The files of one workspace folder: the core's only access to the outside.
 * Mutations never overwrite: an edit is a list of splices against the very text that they were computed from, and a
 * file that has changed since it was read is neither moved nor removed (invariants 2 and 4; H35, H36, H40).
 * `move` exists because a category's id is its file name. `remove` exists for undoing the creation of a file, and for
 * merging a category into another.
 */
export interface Store {
  /** The recommended number of concurrent reads: enough to hide latency, without overloading the file system. */
  readonly readsAtOnce: number;
  /**
   * All markdown files (`.md`), in no particular order, and deleted ones whose text is still in an unsaved editor.
   * Links that leave the folder or loop are not followed (H32). Calls `skipped` with what it cannot look into.
   */
  list(excluded: Exclusion, skipped?: TellSkipped): Promise<readonly FilePath[]>;
  /**
   * Reads a file. Never rejects: errors are part of the result. The text of an unsaved editor wins over the disk. Pass
   * `known`, the stamp of an earlier read, if you need no new stamp: reading without one takes half the time.
   */
  read(path: FilePath, known?: Stamp): Promise<ReadResult>;
  /**
   * Reads many files, in any order, each as `read` does, and hands them to `take`; a few wait for it at a time. Where a store
   * can answer at once, a promise for each file would cost as much as reading it. See `readEach`.
   */
  readEach?(paths: readonly FilePath[], take: TakeRead): Promise<void>;
  /**
   * Reports the stamp of each of these files to `tell`, in any order, without reading the files. The stamp is undefined
   * in doubt, and where an editor has unsaved changes. Never rejects.
   */
  stamps(paths: readonly FilePath[], tell: TellStamp): Promise<void>;
  /** Writes a new file, and creates its folders. The result is `exists` where there is a file already. */
  create(path: FilePath, text: string): Promise<WriteResult>;
  /** Applies `splices` (ascending, disjoint, offsets into the expected text) if the file still has `expected`. */
  apply(path: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult>;
  /**
   * Moves a file that still has `expected`, and creates the folders of `to`. The result is `exists` where there is a
   * file at `to`, unless a move that was cut off has left it there: a second name of the file itself, or an empty file.
   * Changing only the case of a name works even on a file system that ignores case (H36).
   */
  move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult>;
  /** Removes a file that still has `expected`; the result holds the revision of the removed text. */
  remove(path: FilePath, expected: Revision): Promise<WriteResult>;
}

/** A change that a store has noticed: these files may have changed, or (`everything`) any file may have. */
export type StoreChange =
  { readonly kind: 'files'; readonly paths: readonly FilePath[] } | { readonly kind: 'everything' };

/** A store that reports changes. Hosts without file watchers implement only `Store`. */
export interface WatchedStore extends Store {
  watch(listener: (change: StoreChange) => void): Disposable;
}

/** Something that can be ended, such as a subscription. A second call of `dispose` does nothing. */
export interface Disposable {
  dispose(): void;
}

/** Receives a folder that cannot be read, or a file or folder whose name cannot, and the system's message. */
export type TellSkipped = (path: FilePath, reason: 'folder' | 'name', detail: string) => void;

/** Receives a file that was read. */
export type TakeRead = (path: FilePath, read: ReadResult) => void | Promise<void>;

/** Receives a file's stamp. It must return quickly: it is called for many files in a row. */
export type TellStamp = (path: FilePath, stamp: Stamp | undefined) => void;
