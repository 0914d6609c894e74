import { scanNote } from '../note/scanNote';
import type { FileProblem, Problem } from '../problem';
import type { Stamp } from '../store/stamp';
import { isSameStamp } from '../store/stamp';
import type { FilePath, ReadResult, Revision, Store } from '../store/store';
import { detached } from './cache/rows';
import type { CachedNotes, CachedNote } from './cache/cachedNotes';
import { isGone, unreadableProblem } from './declarationFiles';
import { NoteIndex } from './noteIndex';
import type { Scope } from './scope';

type ReadText = Extract<ReadResult, { readonly kind: 'text' }>;

/** The files of notes, and what was last read of each: it fills the index, and knows what need not be read again. */
export class NoteFiles {
  readonly #store: Store;
  readonly index = new NoteIndex();
  readonly #unreadable = new Map<FilePath, Problem>();
  /** The text that the index has of each note: a note that reads the same is not scanned again. */
  readonly #revisions = new Map<FilePath, Revision>();
  /** Of the files of which nothing else was read since; see `Store.stamp`. */
  readonly #stamps = new Map<FilePath, Stamp>();
  #uncachedChanges = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Those that are no text, too large or out of reach, with the reason. */
  unreadable(): readonly FileProblem[] {
    return [...this.#unreadable].map(([path, problem]) => ({ ...problem, path }));
  }

  /** Whether anything that could not be read lies here. */
  holdsUnreadable(isHere: (path: FilePath) => boolean): boolean {
    return [...this.#unreadable.keys()].some(isHere);
  }

  /** How many were scanned or forgotten since `remembered` was asked. */
  get uncachedChanges(): number {
    return this.#uncachedChanges;
  }

  /** The notes whose files changed too short a time before they were read to be known again. */
  withoutStamp(): readonly FilePath[] {
    return [...this.#revisions.keys()].filter((path) => !this.#stamps.has(path));
  }

  /** The notes whose files will be known again. */
  cachedNotes(): readonly CachedNote[] {
    this.#uncachedChanges = 0;
    return [...this.#stamps].flatMap(([path, stamp]) => {
      const [note, revision] = [this.index.get(path)?.note, this.#revisions.get(path)];
      return note && revision !== undefined ? [{ note, revision, stamp }] : [];
    });
  }

  /**
   * Leaves those files alone that have not changed since they were read, and takes what is remembered of one that has not
   * changed since then for its note; all others are to be read. `tell` hears of each that need not be.
   */
  async readCache(
    paths: readonly FilePath[],
    cachedNotes: CachedNotes,
    tell: () => void,
  ): Promise<readonly FilePath[]> {
    const changed: FilePath[] = [];
    const known: FilePath[] = [];
    for (const path of paths) (this.#stamps.has(path) || cachedNotes.has(path) ? known : changed).push(path);
    await this.#store.stamps(known, (path, stamp) => {
      if (this.#isAsKnown(path, stamp, cachedNotes)) tell();
      else changed.push(path);
    });
    return changed;
  }

  #isAsKnown(path: FilePath, stamp: Stamp | undefined, cachedNotes: CachedNotes): boolean {
    const own = this.#stamps.get(path);
    if (own) return isSameStamp(own, stamp);
    const known = cachedNotes.get(path);
    if (!known || !isSameStamp(known.stamp, stamp)) return false;
    this.index.set(known.note);
    this.#revisions.set(path, known.revision);
    this.#stamps.set(path, known.stamp);
    return true;
  }

  /** Reads a file again, whatever happened to it. */
  async read(path: FilePath, scope: Scope): Promise<void> {
    const result = await this.#store.read(path);
    if (result.kind !== 'text') {
      this.forget(path);
      if (!isGone(result)) this.#unreadable.set(path, unreadableProblem(result));
      return;
    }
    this.#unreadable.delete(path);
    const { realPath } = result;
    if (realPath !== undefined && scope.isNote(realPath)) {
      // A note that links lead to is one note, by its own path.
      this.forget(path);
      return this.read(realPath, scope);
    }
    if (isReport(result.text)) this.forget(path);
    else this.#take(path, result);
  }

  /** Of what was last read of a note, where it has one. */
  stampOf(path: FilePath): Stamp | undefined {
    return this.#stamps.get(path);
  }

  /** Forgets all but these. */
  keepOnly(paths: readonly FilePath[]): void {
    if (this.index.size + this.#unreadable.size === 0) return;
    const kept = new Set(paths);
    for (const { note } of [...this.index.notes()]) if (!kept.has(note.path)) this.forget(note.path);
    for (const path of [...this.#unreadable.keys()]) if (!kept.has(path)) this.forget(path);
  }

  forget(path: FilePath): void {
    this.index.delete(path);
    this.#stamps.delete(path);
    if (this.#revisions.delete(path)) this.#uncachedChanges++;
    this.#unreadable.delete(path);
  }

  #take(path: FilePath, { text, revision, stamp, unsaved }: ReadText): void {
    if (stamp) this.#stamps.set(path, stamp);
    else this.#stamps.delete(path);
    if (this.#revisions.get(path) === revision) return;
    const { note } = scanNote(path, text);
    const before = this.index.get(path);
    // While somebody types, a broken block keeps its last good filings (docs/files.md#front-matter).
    if (note.broken && unsaved && before && !before.note.broken) return;
    this.index.set(detached(note));
    this.#revisions.set(path, revision);
    this.#uncachedChanges++;
  }
}

/** Wherever it was written to, a generated report is no note of its own. */
export function isReport(text: string): boolean {
  // Looked for before its line is: this is asked of every text.
  return text.includes('<!-- remit:begin report ') && /^<!-- remit:begin report /m.test(text);
}
