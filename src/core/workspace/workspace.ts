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
import { listNotes } from './listNotes';
import { NoteFiles } from './noteFiles';
import type { NoteIndex } from './noteIndex';
import { NotesInFull } from './notesInFull';
import type { Scope } from './scope';
import { createScope, isDeclaration, isMisnamedRemit } from './scope';
import type { WorkspaceHost } from './host';
import { standaloneHost } from './host';
import { taxonomyProblems } from './taxonomyProblems';

/** Of the notes of a listing, how many have been read. */
export interface Progress {
  readonly read: number;
  readonly of: number;
}

/**
 * One workspace folder: its store, what its category files declare, and the index of its notes. Reading is all it
 * does; actions write through the store and then tell it which files to read again.
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
  /** What the index was listed by: initialized or not, and index.md. */
  #listedKey = '';
  #queue: Promise<void> = Promise.resolve();
  #waitingReload: Promise<void> | undefined;
  readonly #serial = createSerial();
  /** What another session knew: asked for once, and of use once. */
  #cached: Promise<CachedNotes> | undefined;

  constructor(store: Store, host: WorkspaceHost = {}) {
    this.store = store;
    this.#host = { ...standaloneHost, ...host };
    this.#files = new NoteFiles(store);
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

  /** Whether there is any category file, readable or not: else nothing is indexed (docs/files.md#what-is-a-note). */
  get isInitialized(): boolean {
    return this.#declarations.files.length > 0;
  }

  /** index.md cannot be read: nothing may be written until it can, for it says what is a note and where filing writes. */
  get isRemitBroken(): boolean {
    return this.#declarations.isRemitBroken;
  }

  /** Every note, category file and index.md that cannot be read, with the first reason; by path. */
  brokenFiles(): readonly FileProblem[] {
    const broken = [...this.index.notes()]
      .filter(({ note }) => note.broken)
      .flatMap(({ note }) => note.problems.slice(0, 1).map((problem) => ({ ...problem, path: note.path })));
    const all = [...unreadableDeclarations(this.#declarations), ...broken, ...this.unreadableFiles()];
    return all.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Notes that are no text, too large or out of reach, with the reason. */
  unreadableFiles(): readonly FileProblem[] {
    return this.#files.unreadable();
  }

  /** Everything wrong in category files and index.md. */
  declarationProblems(): readonly FileProblem[] {
    const { problems, categories } = this.#declarations;
    const inFiles = [...problems].flatMap(([path, found]) => found.map((problem) => ({ ...problem, path })));
    return [...inFiles, ...taxonomyProblems([...categories.values()])];
  }

  /**
   * Runs operations one after the other, from planning to journal: two that are asked for at once neither plan on a
   * text that the other is about to change nor mix their journals (H44). One may not wait for another within it.
   */
  operate<T>(operation: () => Promise<T>): Promise<T> {
    return this.#serial(operation);
  }

  /** These notes in full, those that can be read; see `NotesInFull`. */
  readInFull(paths: readonly FilePath[]): Promise<ReadNotes> {
    return this.#inFull.read(paths);
  }

  /** Whether anything known lies at or below a path: a folder that goes is reported without the files in it. */
  holds(folder: FilePath): boolean {
    const isBelow = (path: FilePath): boolean => path === folder || path.startsWith(`${folder}/`);
    return (
      this.#declarations.files.some(isBelow) ||
      this.#files.holdsUnreadable(isBelow) ||
      this.index.holdsNotes(folder)
    );
  }

  /** How many notes were scanned or forgotten since `remember` was asked: what another session could not know. */
  get uncachedChanges(): number {
    return this.#files.uncachedChanges;
  }

  /**
   * All notes that another session will know again by their files' stamps. Files that changed too short a time before
   * they were read to have one are read once more.
   */
  async notesToCache(): Promise<readonly CachedNote[]> {
    await this.update(this.#files.withoutStamp());
    return this.#files.cachedNotes();
  }

  /** Calls `listener` after every change of what is declared or indexed; runs until disposed. */
  onDidChange(listener: () => void): Disposable {
    return this.#changed.add(listener);
  }

  /** How far the listing that is being read has come; undefined while none is. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /**
   * Calls `listener` whenever a listing that is being read has come further: what is declared is known, or one more note
   * is. Often, so that who shows something of it waits a little; runs until disposed.
   */
  onDidProgress(listener: () => void): Disposable {
    return this.#progressed.add(listener);
  }

  /**
   * Lists and reads everything anew; what is gone from the listing is forgotten. Also the cure for lost events (H52).
   * Asked for again before it has begun, it is done once.
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

  /** Reads these files again, whatever happened to them: changed, created or gone. */
  update(paths: readonly FilePath[]): Promise<void> {
    if (this.#waitingReload) return this.#waitingReload;
    if (this.remit.gitignore && paths.some(isGitignore)) return this.reload();
    if (paths.some((path) => isDeclaration(path) || isMisnamedRemit(path)))
      return this.#enqueue(() => this.#updateDeclarations(paths));
    if (!this.isInitialized || !paths.some((path) => this.#scope.isNote(path))) return this.#queue;
    return this.#enqueue(() => this.#readNotes(paths));
  }

  // What index.md excludes decides which notes there are; a category by itself does not.
  async #updateDeclarations(paths: readonly FilePath[]): Promise<void> {
    await this.#declare();
    await (this.#listedKey === this.#listingKey() ? this.#readNotes(paths) : this.#readAllNotes());
  }

  // One after the other: two readings of one file never overtake each other.
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

  // All that is declared changes in one step: nobody sees a taxonomy half read.
  async #declare(): Promise<void> {
    const declarations = await readDeclarations(this.store, this.#declarations);
    this.#declarations = declarations;
    this.index.setTaxonomy(createTaxonomy([...declarations.categories.values()]));
  }

  async #readAllNotes(): Promise<void> {
    this.#setScope();
    // On its way while notes are listed.
    const cached = this.isInitialized ? (this.#cached ??= this.#host.readCache()) : noCachedNotes;
    const paths = this.isInitialized ? await listNotes(this.store, this.#scope, this.#ignored) : [];
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
      await forEachConcurrently(changed, this.store.readsAtOnce, async (path) => {
        await this.#files.read(path, this.#scope);
        oneMore();
      });
    } finally {
      this.#progress = undefined;
      this.#progressed.tell();
    }
  }

  // What hides notes beside index.md may be another than at the last listing.
  #setScope(): void {
    const isHidden = editorGlobs(this.#host.hiddenGlobs());
    const ignored = this.remit.gitignore ? new IgnoredFiles(this.store) : undefined;
    this.#ignored = ignored;
    this.#scope = createScope(
      this.remit,
      this.#host.isNestedFolder,
      (path, kind) => isHidden(path, kind) || ignored?.isIgnored(path, kind) === true,
    );
  }

  async #readNotes(paths: readonly FilePath[]): Promise<void> {
    await this.#ignored?.learn(paths);
    const notes = paths.filter((path) => this.isInitialized && this.#scope.isNote(path));
    await forEachConcurrently(notes, this.store.readsAtOnce, (path) => this.#files.read(path, this.#scope));
  }
}

/** Those who want to be told of something. */
class Listeners {
  readonly #all = new Set<() => void>();

  /** Has `listener` told from now on, until what is returned is disposed of. */
  add(listener: () => void): Disposable {
    this.#all.add(listener);
    return { dispose: () => void this.#all.delete(listener) };
  }

  /** Tells all of them; who is added meanwhile waits for the next time. */
  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}
