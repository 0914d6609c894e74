import * as vscode from './api';
import type { CachedNotes } from '../core/workspace/cache/cachedNotes';
import { noCachedNotes } from '../core/workspace/cache/cachedNotes';
import type { Workspace } from '../core/workspace/workspace';
import { revisionOf } from '../core/store/revision';
import type { CacheCode, Load } from './lazy';
import type { Log } from './log';

// Milliseconds: the first time when the window has come to rest and files have settled, and then seldom.
const firstDelay = 5_000;
const laterDelay = 300_000;

/**
 * What is known of a folder's notes, kept in the editor's own storage for the next time that the folder is opened.
 * Failures are logged and never shown: without the cache notes are read, and that is all.
 */
export class NoteCache implements vscode.Disposable {
  readonly #file: vscode.Uri;
  readonly #load: Load<CacheCode>;
  readonly #log: Log;
  #delay = firstDelay;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** `storage` is the folder of the editor's storage for this workspace, `folder` the one whose notes they are. */
  constructor(
    storage: vscode.Uri,
    folder: vscode.Uri,
    { loadCache, log }: { readonly loadCache: Load<CacheCode>; readonly log: Log },
  ) {
    this.#file = vscode.Uri.joinPath(storage, `notes-${revisionOf(folder.toString())}`);
    this.#load = loadCache;
    this.#log = log;
  }

  /** What the time before left; nothing where it left nothing. */
  async readCache(): Promise<CachedNotes> {
    try {
      return await (await this.#load()).readCachedNotes(this.#file);
    } catch (error) {
      this.#log.debug('nothing remembered', error);
      return noCachedNotes;
    }
  }

  /** To be called after every change of the workspace: sees to it that it is kept, before long but seldom. */
  keep(workspace: Workspace): void {
    if (workspace.uncachedChanges > 0 && !this.#isDisposed)
      this.#timer ??= setTimeout(() => void this.#write(workspace), this.#delay);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }

  async #write(workspace: Workspace): Promise<void> {
    try {
      const { writeCachedNotes } = await this.#load();
      await writeCachedNotes(this.#file, await workspace.notesToCache());
    } catch (error) {
      this.#log.warn('not remembered', error);
    }
    this.#timer = undefined;
    this.#delay = laterDelay;
    // What changed meanwhile waits for the next time.
    this.keep(workspace);
  }
}
