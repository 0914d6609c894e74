import { scanNote } from '../note/scanNote';
import type { FileProblem, Problem } from '../problem';
import { createSerial } from '../store/serial';
import type { Disposable, FilePath, Revision, Store } from '../store/store';
import type { Remit } from '../taxonomy/remit';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { createTaxonomy } from '../taxonomy/taxonomy';
import type { Declarations } from './declarations';
import {
  isGone,
  noDeclarations,
  readDeclarations,
  unreadableDeclarations,
  unreadableProblem,
} from './declarations';
import { NoteIndex } from './noteIndex';
import { forEachAtOnce, readsAtOnce } from './pool';
import type { Scope } from './scope';
import { createScope, isDeclaration } from './scope';
import { taxonomyProblems } from './taxonomyProblems';

/**
 * One workspace folder: its store, what its category files declare, and the index of its notes. Reading is all it
 * does; actions write through the store and then tell it which files to read again.
 */
export class Workspace {
  readonly store: Store;
  readonly index = new NoteIndex();
  readonly #isElsewhere: (folder: FilePath) => boolean;
  readonly #unreadable = new Map<FilePath, Problem>();
  /** The text that the index has of each note: a note that reads the same is not scanned again. */
  readonly #revisions = new Map<FilePath, Revision>();
  readonly #listeners = new Set<() => void>();
  #declarations: Declarations = noDeclarations;
  #scope: Scope;
  #queue: Promise<void> = Promise.resolve();
  #waitingReload: Promise<void> | undefined;
  readonly #serial = createSerial();

  /** `isElsewhere` names folders that belong to somebody else: workspace folders nested in this one. */
  constructor(store: Store, isElsewhere: (folder: FilePath) => boolean = () => false) {
    this.store = store;
    this.#isElsewhere = isElsewhere;
    this.#scope = createScope(this.remit, isElsewhere);
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

  /** Whether there is any category file, readable or not. Without one nothing is indexed (DESIGN section 1). */
  get isInitialized(): boolean {
    return this.#declarations.files.length > 0;
  }

  /** index.md cannot be read: nothing may be written until it can, for it says what is a note and where filing writes. */
  get isRemitBroken(): boolean {
    return this.#declarations.isRemitBroken;
  }

  /** Every note, category file and index.md that cannot be read, with the first reason; by path. */
  brokenFiles(): readonly FileProblem[] {
    const broken = [...this.index.notes()].flatMap(({ note }) =>
      note.broken ? note.problems.slice(0, 1).map((problem) => ({ ...problem, path: note.path })) : [],
    );
    const all = [...unreadableDeclarations(this.#declarations), ...broken, ...this.unreadableFiles()];
    return all.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Notes that are no text, too large or out of reach, with the reason. */
  unreadableFiles(): readonly FileProblem[] {
    return [...this.#unreadable].map(([path, problem]) => ({ ...problem, path }));
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

  /** Whether anything known lies at or below a path: a folder that goes is reported without the files in it. */
  holds(folder: FilePath): boolean {
    const known = [...this.#declarations.files, ...this.#unreadable.keys()];
    const isBelow = (path: FilePath): boolean => path === folder || path.startsWith(`${folder}/`);
    return known.some(isBelow) || this.index.holdsNotes(folder);
  }

  /** Calls `listener` after every change of what is declared or indexed; runs until disposed. */
  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /**
   * Lists and reads everything anew; what is gone from the listing is forgotten. Also the cure for lost events (H52).
   * Asked for again before it has begun, it is done once.
   */
  reload(): Promise<void> {
    this.#waitingReload ??= this.#enqueue(async () => {
      this.#waitingReload = undefined;
      await this.#declare();
      await this.#readAllNotes();
    });
    return this.#waitingReload;
  }

  /** Reads these files again, whatever happened to them: changed, created or gone. */
  update(paths: readonly FilePath[]): Promise<void> {
    if (this.#waitingReload) return this.#waitingReload;
    if (paths.some(isDeclaration)) return this.#enqueue(() => this.#updateDeclarations(paths));
    if (!this.isInitialized || !paths.some((path) => this.#scope.isNote(path))) return this.#queue;
    return this.#enqueue(() => this.#readNotes(paths));
  }

  // What index.md excludes decides which notes there are; a category by itself does not.
  async #updateDeclarations(paths: readonly FilePath[]): Promise<void> {
    const [wasInitialized, remit] = [this.isInitialized, JSON.stringify(this.remit)];
    await this.#declare();
    const isSameScope = wasInitialized === this.isInitialized && remit === JSON.stringify(this.remit);
    await (isSameScope ? this.#readNotes(paths) : this.#readAllNotes());
  }

  // One after the other: two readings of one file never overtake each other.
  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(async () => {
      const before = [this.index.revision, this.#declarations, this.#unreadableKey()];
      await work();
      const after = [this.index.revision, this.#declarations, this.#unreadableKey()];
      if (after.some((value, at) => value !== before[at]))
        for (const listener of [...this.#listeners]) listener();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #unreadableKey(): string {
    return [...this.#unreadable].map(([path, { args }]) => `${path} ${args.join(' ')}`).join('\n');
  }

  // All that is declared changes in one step: nobody sees a taxonomy half read.
  async #declare(): Promise<void> {
    const declarations = await readDeclarations(this.store, this.#declarations);
    this.#declarations = declarations;
    this.#scope = createScope(declarations.remit, this.#isElsewhere);
    this.index.setTaxonomy(createTaxonomy([...declarations.categories.values()]));
  }

  async #readAllNotes(): Promise<void> {
    const listed = this.isInitialized ? await this.store.list(this.#scope.excluded) : [];
    const paths = listed.filter((path) => this.#scope.isNote(path));
    const known = new Set(paths);
    for (const { note } of [...this.index.notes()]) if (!known.has(note.path)) this.#forget(note.path);
    for (const path of [...this.#unreadable.keys()]) if (!known.has(path)) this.#forget(path);
    await this.#readNotes(paths);
  }

  async #readNotes(paths: readonly FilePath[]): Promise<void> {
    const notes = paths.filter((path) => this.isInitialized && this.#scope.isNote(path));
    await forEachAtOnce(notes, readsAtOnce, (path) => this.#readNote(path));
  }

  async #readNote(path: FilePath): Promise<void> {
    const result = await this.store.read(path);
    if (result.kind !== 'text') {
      this.#forget(path);
      if (!isGone(result)) this.#unreadable.set(path, unreadableProblem(result));
      return;
    }
    this.#unreadable.delete(path);
    if (isReport(result.text)) {
      this.#forget(path);
      return;
    }
    if (this.#revisions.get(path) === result.revision) return;
    const { note } = scanNote(path, result.text);
    const before = this.index.get(path);
    // While somebody types, a block that is broken for a moment keeps its last good filings (DESIGN: Front matter).
    if (note.broken && result.unsaved && before && !before.note.broken) return;
    this.index.set(note);
    this.#revisions.set(path, result.revision);
  }

  #forget(path: FilePath): void {
    this.index.delete(path);
    this.#revisions.delete(path);
    this.#unreadable.delete(path);
  }
}

/** Wherever it was written to, a generated report is no note of its own. */
export function isReport(text: string): boolean {
  return /^<!-- remit:begin report /m.test(text);
}
