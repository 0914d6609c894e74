import * as vscode from './api';
import type { Progress } from '../core/workspace/workspace';
import { Workspace } from '../core/workspace/workspace';
import type { NamedFolder } from '../core/format/tellApart';
import { tellApart } from '../core/format/tellApart';
import type { FilePath, Store } from '../core/store/store';
import type { CacheCode, EditingCode, Load } from './lazy';
import type { Log } from './log';
import { NoteCache } from './noteCache';
import { changesHiddenGlobs, readHiddenGlobs } from './settings';
import { OpenDocuments } from './store/openDocuments';
import { isAt, pathIn } from './store/paths';
import { watchFolder } from './store/watchFolder';
import { WorkspaceStore } from './store/workspaceStore';

/** A workspace folder with its index. */
export interface Folder {
  readonly uri: vscode.Uri;
  readonly name: string;
  /** What tells it apart from a folder of the same name: the end of its parents' path; empty where there is none. */
  readonly within: string;
  /** Its name, told apart from folders of the same name. */
  readonly label: string;
  readonly workspace: Workspace;
  /** Settles after the initial read, successful or not. */
  readonly ready: Promise<void>;
}

/** A file in a workspace folder. */
export interface FileInFolder {
  readonly folder: Folder;
  readonly path: FilePath;
}

/** What folders need from the extension host. */
export interface FolderHost {
  /** The host's fastest store for a folder; undefined: use `workspace.fs`. */
  readonly createStore: (folder: vscode.Uri) => Store | undefined;
  readonly loadCache: Load<CacheCode>;
  readonly loadEditing: Load<EditingCode>;
}

/** One up-to-date `Workspace` per workspace folder; no code here assumes that the first folder is meant (H54). */
export class Folders implements vscode.Disposable {
  readonly #host: FolderHost;
  readonly #log: Log;
  readonly #storage: vscode.Uri | undefined;
  readonly #open = new Map<string, { readonly folder: Folder; readonly subscription: vscode.Disposable }>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #read = new WeakSet<Folder>();
  #isFocused = vscode.window.state.focused;
  /** Fires after an index changed, and when folders are added or removed. */
  readonly onDidChange = this.#changed.event;
  /** Fires frequently while folders are being read; see `Workspace`. */
  readonly onDidProgress = this.#progressed.event;

  /** `storage`: the extension's storage for this workspace; without it, nothing is cached. */
  constructor(host: FolderHost, log: Log, storage?: vscode.Uri) {
    this.#host = host;
    this.#log = log;
    this.#storage = storage;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#progressed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#followFolders()),
      vscode.workspace.onDidChangeConfiguration((event) => this.#followSettings(event)),
      vscode.window.onDidChangeWindowState(({ focused }) => this.#followFocus(focused)),
    );
    this.#followFolders();
  }

  get all(): readonly Folder[] {
    return [...this.#open.values()].map(({ folder }) => folder);
  }

  /** The folders that have responsibilities. */
  get initialized(): readonly Folder[] {
    return this.all.filter(({ workspace }) => workspace.isInitialized);
  }

  get(uri: vscode.Uri): Folder | undefined {
    return this.#open.get(uri.toString())?.folder;
  }

  /** The folder of a file; the innermost one if folders are nested. */
  locate(file: vscode.Uri): FileInFolder | undefined {
    const owner = vscode.workspace.getWorkspaceFolder(file);
    const folder = owner && this.get(owner.uri);
    const path = folder && pathIn(folder.uri, file);
    return folder && path !== undefined ? { folder, path } : undefined;
  }

  /** Resolves once every folder has been read. */
  async ready(): Promise<void> {
    await Promise.all(this.all.map(({ ready }) => ready));
  }

  /** Whether every folder has been read once; before that, the indexes are incomplete. */
  get isRead(): boolean {
    return this.all.every((folder) => this.hasRead(folder));
  }

  /** Whether this folder has been read once. */
  hasRead(folder: Folder): boolean {
    return this.#read.has(folder);
  }

  /** The progress of reading over all folders; undefined if none is being read. */
  get progress(): Progress | undefined {
    const all = this.all.flatMap(({ workspace }) => workspace.progress ?? []);
    if (all.length === 0) return undefined;
    return all.reduce((sum, { read, of }) => ({ read: sum.read + read, of: sum.of + of }), {
      read: 0,
      of: 0,
    });
  }

  /** Rereads all folders, which finds changes that no watcher reported (H52). */
  async reload(): Promise<void> {
    await Promise.all(this.all.map((folder) => this.#reload(folder)));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { subscription } of this.#open.values()) subscription.dispose();
    this.#open.clear();
  }

  #followFolders(): void {
    const current = vscode.workspace.workspaceFolders ?? [];
    const wanted = new Set(current.map(({ uri }) => uri.toString()));
    for (const [key, { subscription }] of this.#open) {
      if (wanted.has(key)) continue;
      subscription.dispose();
      this.#open.delete(key);
    }
    for (const folder of current) if (!this.#open.has(folder.uri.toString())) this.#add(folder);
    this.#changed.fire();
  }

  #followSettings(event: vscode.ConfigurationChangeEvent): void {
    for (const folder of this.all) if (changesHiddenGlobs(event, folder.uri)) void this.#reload(folder);
  }

  // Local files are watched; other file systems may report nothing and are reread when the window regains focus.
  #followFocus(focused: boolean): void {
    const cameBack = focused && !this.#isFocused;
    this.#isFocused = focused;
    if (!cameBack) return;
    for (const folder of this.all) if (!isWatched(folder.uri)) void this.#reload(folder);
  }

  #add({ uri, name, index }: vscode.WorkspaceFolder): void {
    const cache =
      this.#storage && new NoteCache(this.#storage, uri, { loadCache: this.#host.loadCache, log: this.#log });
    const workspace = new Workspace(this.#storeOf(uri), {
      isNestedFolder: (path) => isWorkspaceFolder(uri, path),
      hiddenGlobs: () => readHiddenGlobs(uri),
      ...(cache ? { readCache: () => cache.readCache() } : {}),
    });
    const ready = this.#reload({ name, workspace });
    const folder: Folder = {
      ...{ uri, name, workspace, ready },
      // Folders come and go, so these are computed when they are shown.
      get within() {
        return tellApart(
          namedFolder({ uri, name }),
          (vscode.workspace.workspaceFolders ?? []).map(namedFolder),
        );
      },
      get label() {
        return this.within === '' ? name : `${name} (${this.within})`;
      },
    };
    const watching = watchFolder(
      { uri, name, index },
      {
        holds: (path) => workspace.holds(path),
        files: (paths) => void this.#logged(name, workspace.update(paths)),
        everything: () => void this.#reload(folder),
      },
    );
    const following = workspace.onDidChange(() => {
      this.#changed.fire();
      cache?.keep(workspace);
    });
    const progressing = workspace.onDidProgress(() => this.#progressed.fire());
    const caching = new vscode.Disposable(() => cache?.dispose());
    const subscription = vscode.Disposable.from(watching, following, progressing, caching);
    this.#open.set(uri.toString(), { folder, subscription });
    void folder.ready.then(() => this.#read.add(folder));
  }

  #storeOf(uri: vscode.Uri): Store {
    return new OpenDocuments(
      uri,
      this.#host.createStore(uri) ?? new WorkspaceStore(uri),
      this.#host.loadEditing,
    );
  }

  async #reload({ name, workspace }: Pick<Folder, 'name' | 'workspace'>): Promise<void> {
    const began = Date.now();
    await this.#logged(name, workspace.reload());
    this.#log.debug(`${name}: ${workspace.index.size} notes read in ${Date.now() - began} ms`);
  }

  // Reads run in the background without a caller to handle errors, so errors are logged.
  async #logged(name: string, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#log.error(`${name} could not be read`, error);
    }
  }
}

function isWatched({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}

function namedFolder({ uri, name }: Pick<vscode.WorkspaceFolder, 'uri' | 'name'>): NamedFolder {
  return { name, address: uri.toString(true) };
}

// A workspace folder inside another one is read by itself, not as part of the outer folder (H54).
function isWorkspaceFolder(outer: vscode.Uri, path: FilePath): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => isAt(outer, path, uri));
}
