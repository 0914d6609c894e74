import * as vscode from './api';
import type { CachedNotes } from '../core/workspace/cache/cachedNotes';
import { noCachedNotes } from '../core/workspace/cache/cachedNotes';
import type { Workspace } from '../core/workspace/workspace';
import { revisionOf } from '../core/store/revision';
import type { CacheCode, Load } from './lazy';
import type { Log } from './log';

// Milliseconds: the first write waits for startup to finish and file stamps to settle; later ones are rare.
const firstDelay = 5_000;
const laterDelay = 300_000;

/**
 * The cache of a folder's notes, in the extension's storage, for the next time that the folder is opened. Failures are
 * only logged: without the cache, the notes are read.
 */
export class NoteCache implements vscode.Disposable {
  readonly #file: vscode.Uri;
  readonly #load: Load<CacheCode>;
  readonly #log: Log;
  #delay = firstDelay;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** `storage`: the extension's storage folder for this workspace; `folder`: the folder whose notes are cached. */
  constructor(
    storage: vscode.Uri,
    folder: vscode.Uri,
    { loadCache, log }: { readonly loadCache: Load<CacheCode>; readonly log: Log },
  ) {
    this.#file = vscode.Uri.joinPath(storage, `notes-${revisionOf(folder.toString())}`);
    this.#load = loadCache;
    this.#log = log;
  }

  /** The cached notes; empty if there are none. */
  async readCache(): Promise<CachedNotes> {
    try {
      return await (await this.#load()).readCachedNotes(this.#file);
    } catch (error) {
      this.#log.debug('nothing remembered', error);
      return noCachedNotes;
    }
  }

  /** Call after every change of the workspace: schedules a throttled write. */
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
    // Changes during the write wait for the next one.
    this.keep(workspace);
  }
}
