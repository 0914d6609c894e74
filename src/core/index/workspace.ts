import { scanNote } from '../note/scanNote';
import type { FileProblem, Problem } from '../problem';
import type { Disposable, FilePath, ReadResult, Store } from '../store/store';
import { readCategory } from '../taxonomy/readCategory';
import { readRemit } from '../taxonomy/readRemit';
import type { Remit } from '../taxonomy/remit';
import { defaultRemit } from '../taxonomy/remit';
import type { Category, Taxonomy } from '../taxonomy/taxonomy';
import { createTaxonomy } from '../taxonomy/taxonomy';
import { fileStart } from '../text/range';
import { NoteIndex } from './noteIndex';
import { forEachAtOnce, readsAtOnce } from './pool';
import type { Scope } from './scope';
import { createScope, isCategoryFile, isDeclaration, remitFile } from './scope';
import { taxonomyProblems } from './taxonomyProblems';

/**
 * One workspace folder: its store, what its category files declare, and the index of its notes. Reading is all it
 * does; actions write through the store and then tell it which files to read again.
 */
export class Workspace {
  readonly store: Store;
  readonly index = new NoteIndex();
  readonly #categories = new Map<FilePath, Category>();
  readonly #declarationProblems = new Map<FilePath, readonly Problem[]>();
  readonly #unreadable = new Map<FilePath, readonly Problem[]>();
  readonly #listeners = new Set<() => void>();
  #remit: Remit = defaultRemit;
  #scope: Scope = createScope(defaultRemit);
  #queue: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.store = store;
  }

  get remit(): Remit {
    return this.#remit;
  }

  get taxonomy(): Taxonomy {
    return this.index.taxonomy;
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** Whether there is any category file, readable or not. Without one nothing is indexed (DESIGN section 1). */
  get isInitialized(): boolean {
    return this.#categories.size > 0 || this.#unreadableCategories().length > 0;
  }

  /** Every note and category file that cannot be read, with the first reason; by path. */
  brokenFiles(): readonly FileProblem[] {
    const notes = [...this.index.notes()].filter(({ note }) => note.broken);
    const broken = notes.flatMap(({ note }) =>
      note.problems.slice(0, 1).map((problem) => ({ ...problem, path: note.path })),
    );
    const all = [...this.#unreadableCategories(), ...broken, ...this.unreadableFiles()];
    return all.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Notes that are no text, too large or out of reach, with the reason. */
  unreadableFiles(): readonly FileProblem[] {
    return [...this.#unreadable].flatMap(([path, problems]) => located(path, problems));
  }

  /** Everything wrong in category files and index.md. */
  declarationProblems(): readonly FileProblem[] {
    const inFiles = [...this.#declarationProblems].flatMap(([path, problems]) => located(path, problems));
    return [...inFiles, ...taxonomyProblems([...this.#categories.values()])];
  }

  /** Calls `listener` after every change of the index; runs until disposed. */
  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** Lists and reads everything anew; what is gone from the listing is forgotten. Also the cure for lost events (H52). */
  reload(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#readDeclarations();
      const paths = this.isInitialized ? await this.#listNotes() : [];
      const known = new Set(paths);
      for (const { note } of [...this.index.notes()]) if (!known.has(note.path)) this.index.delete(note.path);
      for (const path of [...this.#unreadable.keys()]) if (!known.has(path)) this.#unreadable.delete(path);
      await forEachAtOnce(paths, readsAtOnce, (path) => this.#readNote(path));
    });
  }

  /** Reads these files again, whatever happened to them: changed, created or gone. */
  update(paths: readonly FilePath[]): Promise<void> {
    if (paths.some(isDeclaration)) return this.reload();
    const notes = paths.filter((path) => this.#scope.isNote(path));
    if (notes.length === 0 || !this.isInitialized) return this.#queue;
    return this.#enqueue(() => forEachAtOnce(notes, readsAtOnce, (path) => this.#readNote(path)));
  }

  // One after the other: two readings of one file never overtake each other.
  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work).then(() => {
      for (const listener of [...this.#listeners]) listener();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #readDeclarations(): Promise<void> {
    const remit = await this.store.read(remitFile);
    const reading = remit.kind === 'text' ? readRemit(remit.text) : undefined;
    this.#remit = reading?.remit ?? defaultRemit;
    this.#scope = createScope(this.#remit);
    const outside = (path: FilePath, kind: 'file' | 'folder'): boolean =>
      kind === 'folder' ? path !== 'responsibilities' : !isCategoryFile(path);
    const files = (await this.store.list(outside)).filter(isCategoryFile);
    this.#categories.clear();
    this.#declarationProblems.clear();
    if (reading && reading.problems.length > 0) this.#declarationProblems.set(remitFile, reading.problems);
    await forEachAtOnce(files, readsAtOnce, (path) => this.#readCategory(path));
    this.index.setTaxonomy(createTaxonomy([...this.#categories.values()]));
  }

  async #readCategory(path: FilePath): Promise<void> {
    const result = await this.store.read(path);
    if (isGone(result)) return;
    const { category, problems } =
      result.kind === 'text'
        ? readCategory(path, result.text)
        : { category: undefined, problems: unreadable(result) };
    if (category) this.#categories.set(path, category);
    if (problems.length > 0) this.#declarationProblems.set(path, problems);
  }

  async #listNotes(): Promise<readonly FilePath[]> {
    const files = await this.store.list(this.#scope.excluded);
    return files.filter((path) => this.#scope.isNote(path));
  }

  async #readNote(path: FilePath): Promise<void> {
    const result = await this.store.read(path);
    this.#unreadable.delete(path);
    if (result.kind !== 'text') {
      this.index.delete(path);
      if (!isGone(result)) this.#unreadable.set(path, unreadable(result));
      return;
    }
    const { note } = scanNote(path, result.text);
    const before = this.index.get(path);
    // While somebody types, a block that is broken for a moment keeps its last good filings (DESIGN: Front matter).
    if (note.broken && result.unsaved && before && !before.note.broken) return;
    this.index.set(note);
  }

  #unreadableCategories(): readonly FileProblem[] {
    return [...this.#declarationProblems]
      .filter(([path]) => path !== remitFile && !this.#categories.has(path))
      .flatMap(([path, problems]) => located(path, problems.slice(0, 1)));
  }
}

function isGone(result: ReadResult): boolean {
  return result.kind === 'unreadable' && result.reason === 'missing';
}

function unreadable(result: Extract<ReadResult, { kind: 'unreadable' }>): readonly Problem[] {
  return [{ code: 'file-unreadable', args: [result.reason, result.detail], range: fileStart }];
}

function located(path: FilePath, problems: readonly Problem[]): readonly FileProblem[] {
  return problems.map((problem) => ({ ...problem, path }));
}
