import type { FileProblem } from '../problem';
import type { ReadNotes } from '../note/readNote';
import { createSerial, forEachConcurrently } from '../store/forEachConcurrently';
import type { Disposable, FilePath, Store } from '../store/store';
import type { Remit } from '../taxonomy/remit';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { createTaxonomy } from '../taxonomy/taxonomy';
import type { CachedNotes, CachedNote } from './cache/cachedNotes';
import { noCachedNotes } from './cache/cachedNotes';
import type { Declarations } from './declarationFiles';
import { noDeclarations, readDeclarations, unreadableDeclarations } from './declarationFiles';
import { editorGlobs } from './editorGlobs';
import { IgnoredFiles, isGitignore } from './ignoredFiles';
import { Listeners } from './listeners';
import { listNotes, noNotes } from './listNotes';
import { NoteFiles } from './noteFiles';
import type { NoteIndex } from './noteIndex';
import { NotesInFull } from './notesInFull';
import type { Scope } from './scope';
import { createScope, isDeclaration, isMisnamedRemit } from './scope';
import { templateFolders } from './templateFolders';
import type { WorkspaceHost } from './host';
import { standaloneHost } from './host';
import { taxonomyProblems } from './taxonomyProblems';

/** How many notes of a listing have been read. */
export interface Progress {
  readonly read: number;
  readonly of: number;
}

/**
 * One workspace folder: its store, the declarations of its category files, and the index of its notes. It only reads;
 * actions write through the store and then call `update` with the changed files.
 */
export class Workspace {
  readonly store: Store;
  readonly #host: Required<WorkspaceHost>;
  readonly #files: NoteFiles;
  readonly #inFull: NotesInFull;
  readonly #changed = new Listeners();
  readonly #progressed = new Listeners();
  #progress: Progress | undefined;
  #declarations: Declarations = noDeclarations;
  #scope: Scope;
  #ignored: IgnoredFiles | undefined;
  /** The settings that the last listing was made with; see `#listingKey`. */
  #listedKey = '';
  #queue: Promise<void> = Promise.resolve();
  #waitingReload: Promise<void> | undefined;
  readonly #serial = createSerial();
  /** The cache of an earlier session: loaded once and used for the first listing only. */
  #cached: Promise<CachedNotes> | undefined;

  constructor(store: Store, host: WorkspaceHost = {}) {
    this.store = store;
    this.#host = { ...standaloneHost, ...host };
    this.#files = new NoteFiles(store, this.#host);
    this.#inFull = new NotesInFull(store, (path) => this.#files.stampOf(path));
    this.#scope = createScope(this.remit, this.#host.isNestedFolder);
  }

  get index(): NoteIndex {
    return this.#files.index;
  }

  get remit(): Remit {
    return this.#declarations.remit;
  }

  get taxonomy(): Taxonomy {
    return this.index.taxonomy;
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** Whether a category file exists, readable or not; else nothing is indexed (docs/files.md#what-is-a-note). */
  get isInitialized(): boolean {
    return this.#declarations.files.length > 0;
  }

  /** index.md cannot be read. Nothing may be written then, since it decides what is a note and where filing writes. */
  get isRemitBroken(): boolean {
    return this.#declarations.isRemitBroken;
  }

  /** Every note and declaration file that is broken or unreadable, with its first problem; sorted by path. */
  brokenFiles(): readonly FileProblem[] {
    const broken = [...this.index.broken()].flatMap(({ note }) =>
      note.problems.slice(0, 1).map((problem) => ({ ...problem, path: note.path })),
    );
    const all = [...unreadableDeclarations(this.#declarations), ...broken, ...this.unreadableFiles()];
    return all.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Note files that are not text, too large or inaccessible, with the reason. */
  unreadableFiles(): readonly FileProblem[] {
    return this.#files.unreadable();
  }

  /** All problems of index.md and the category files, and between category files. */
  declarationProblems(): readonly FileProblem[] {
    const { problems, categories } = this.#declarations;
    const inFiles = [...problems].flatMap(([path, found]) => found.map((problem) => ({ ...problem, path })));
    return [...inFiles, ...taxonomyProblems([...categories.values()])];
  }

  /**
   * Runs operations one at a time, each from planning to journal: two concurrent ones neither plan on a text that the
   * other is about to change nor mix their journals (H44). Not reentrant: an operation that awaits another deadlocks.
   */
  operate<T>(operation: () => Promise<T>): Promise<T> {
    return this.#serial(operation);
  }

  /** Reads what only a report asks of notes, where the index does not have it yet (`ReportFacts`). */
  readForReport(): Promise<void> {
    return this.#enqueue(async () => {
      const missing = this.#files.toReadForReport();
      await forEachConcurrently(missing, this.store.readsAtOnce, (path) =>
        this.#files.reread(path, this.#scope),
      );
      // A file that fails twice cannot be read, and is told.
      await this.#readNotes(this.#files.toReadForReport());
    });
  }

  /** The whole notes at these paths, without those that cannot be read; see `NotesInFull`. */
  readInFull(paths: readonly FilePath[]): Promise<ReadNotes> {
    return this.#inFull.read(paths);
  }

  /** Whether a known file is at or below a path: the deletion of a folder is reported without the files in it. */
  holds(folder: FilePath): boolean {
    const isBelow = (path: FilePath): boolean => path === folder || path.startsWith(`${folder}/`);
    return (
      this.#declarations.files.some(isBelow) ||
      this.#files.holdsUnreadable(isBelow) ||
      this.index.holdsNotes(folder)
    );
  }

  /** How many notes were scanned or forgotten since the last call of `notesToCache`, and so differ from the cache. */
  get uncachedChanges(): number {
    return this.#files.uncachedChanges;
  }

  /**
   * The notes that another session can recognize by their files' stamps. Files that changed too shortly before they
   * were read to have a stamp are read once more.
   */
  async notesToCache(): Promise<readonly CachedNote[]> {
    await this.update(this.#files.withoutStamp());
    return this.#files.cachedNotes();
  }

  /** Calls `listener` after every change of the declarations or the index, until disposed. */
  onDidChange(listener: () => void): Disposable {
    return this.#changed.add(listener);
  }

  /** The progress of the current listing; undefined while none is being read. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /**
   * Calls `listener` whenever a listing makes progress: the declarations or one more note have been read. Called once
   * per note, so a view has to throttle it. Runs until disposed.
   */
  onDidProgress(listener: () => void): Disposable {
    return this.#progressed.add(listener);
  }

  /**
   * Lists and reads everything again; files that are no longer listed are forgotten. Also recovers from lost events
   * (H52). Calls that come before a pending reload has started share it.
   */
  reload(): Promise<void> {
    this.#waitingReload ??= this.#enqueue(async () => {
      this.#waitingReload = undefined;
      await this.#declare();
      this.#progressed.tell();
      await this.#readAllNotes();
    });
    return this.#waitingReload;
  }

  /**
   * Reads the declarations and all that decides whether these files are notes, but no note: an operation on notes that are
   * named costs these notes, not all. The index gets no note.
   */
  prepare(paths: readonly FilePath[]): Promise<void> {
    return this.#enqueue(async () => {
      await this.#declare();
      await this.#setScope();
      await this.#ignored?.learn(paths);
    });
  }

  /** Reads these files again, whether they were changed, created or deleted. */
  update(paths: readonly FilePath[]): Promise<void> {
    if (this.#waitingReload) return this.#waitingReload;
    if (this.remit.gitignore && paths.some(isGitignore)) return this.reload();
    if (paths.some((path) => isDeclaration(path) || isMisnamedRemit(path)))
      return this.#enqueue(() => this.#updateDeclarations(paths));
    if (!this.isInitialized || !paths.some((path) => this.#scope.isNote(path))) return this.#queue;
    return this.#enqueue(() => this.#readNotes(paths));
  }

  // A change of index.md may change which files are notes; a change of a category does not.
  async #updateDeclarations(paths: readonly FilePath[]): Promise<void> {
    await this.#declare();
    await (this.#listedKey === this.#listingKey() ? this.#readNotes(paths) : this.#readAllNotes());
  }

  // One at a time, so that two readings of one file never overtake each other.
  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(async () => {
      const before = [this.index.revision, this.#declarations, this.#unreadableKey()];
      await work();
      const after = [this.index.revision, this.#declarations, this.#unreadableKey()];
      if (after.some((value, at) => value !== before[at])) this.#changed.tell();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #listingKey(): string {
    return JSON.stringify([this.isInitialized, this.remit]);
  }

  #unreadableKey(): string {
    return this.unreadableFiles()
      .map(({ path, args }) => `${path} ${args.join(' ')}`)
      .join('\n');
  }

  // All declarations change in one step: no caller sees a taxonomy that was only partly read.
  async #declare(): Promise<void> {
    const declarations = await readDeclarations(this.store, this.#declarations);
    this.#declarations = declarations;
    this.index.setTaxonomy(createTaxonomy([...declarations.categories.values()]));
  }

  async #readAllNotes(): Promise<void> {
    await this.#setScope();
    // The cache loads while notes are being listed.
    const cached = this.isInitialized ? (this.#cached ??= this.#host.readCache()) : noCachedNotes;
    const { paths, skipped } = this.isInitialized
      ? await listNotes(this.store, this.#scope, this.#ignored)
      : noNotes;
    this.#files.setSkipped(skipped);
    this.#listedKey = this.#listingKey();
    this.#files.keepOnly(paths);
    const cachedNotes = await cached;
    if (this.isInitialized) this.#cached = Promise.resolve(noCachedNotes);
    let read = 0;
    const oneMore = (): void => {
      this.#progress = { read: ++read, of: paths.length };
      this.#progressed.tell();
    };
    try {
      const changed = await this.#files.readCache(paths, cachedNotes, oneMore);
      await this.#files.readEach(changed, this.#scope, oneMore);
    } finally {
      this.#progress = undefined;
      this.#progressed.tell();
    }
  }

  // The editor's settings and the .gitignore files may have changed since the last listing.
  async #setScope(): Promise<void> {
    const isTemplateFolder = await templateFolders(this.store);
    const isHidden = editorGlobs(this.#host.hiddenGlobs());
    const ignored = this.remit.gitignore ? new IgnoredFiles(this.store) : undefined;
    this.#ignored = ignored;
    this.#scope = createScope(
      this.remit,
      this.#host.isNestedFolder,
      (path, kind) => isHidden(path, kind) || ignored?.isIgnored(path, kind) === true,
      isTemplateFolder,
    );
  }

  async #readNotes(paths: readonly FilePath[]): Promise<void> {
    await this.#ignored?.learn(paths);
    const notes = paths.filter((path) => this.isInitialized && this.#scope.isNote(path));
    await forEachConcurrently(notes, this.store.readsAtOnce, (path) => this.#files.read(path, this.#scope));
  }
}
