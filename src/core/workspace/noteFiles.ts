import type { CountNote } from '../note/countNote';
import type { ReportFacts, ScannedNote } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import { scanNote } from '../note/scanNote';
import { isTranscript } from '../note/transcript';
import type { FileProblem, Problem } from '../problem';
import type { Stamp } from '../store/stamp';
import { isSameStamp } from '../store/stamp';
import type { FilePath, ReadResult, Revision, Store } from '../store/store';
import { readEach } from '../store/readEach';
import { withOwnStrings } from '../text/ownStrings';
import { isReport } from './noNote';
import type { CachedNotes, CachedNote } from './cache/cachedNotes';
import { isGone, unreadableProblem } from './declarationFiles';
import { NoteIndex } from './noteIndex';
import type { Purpose, WorkspaceHost } from './host';
import type { Scope } from './scope';

type ReadText = Extract<ReadResult, { readonly kind: 'text' }>;

/** Reads note files into the index, and keeps revision and stamp of each, so that no unchanged file is read again. */
export class NoteFiles {
  readonly #store: Store;
  readonly #purpose: Purpose;
  /** Whether a report has asked for its facts, so that they are read with every note from then on. */
  #readsForReport: boolean;
  readonly #counter: CountNote | undefined;
  readonly index = new NoteIndex();
  readonly #unreadable = new Map<FilePath, Problem>();
  /** What the last listing could not look into. */
  #skipped: readonly FileProblem[] = [];
  /**
   * The revision of the text that the index holds: a note with the same text is not scanned again. Undefined for a text
   * that was read once, since hashing all of them takes as long as a quarter of their scans; its stamp tells it apart.
   */
  readonly #revisions = new Map<FilePath, Revision | undefined>();
  /** The stamp of each file at its last reading; see `Store.stamps`. */
  readonly #stamps = new Map<FilePath, Stamp>();
  #uncachedChanges = 0;

  constructor(store: Store, { purpose, count: counter }: Required<WorkspaceHost>) {
    this.#store = store;
    this.#purpose = purpose;
    this.#readsForReport = purpose === 'report';
    this.#counter = counter;
  }

  /** The files that are not text, too large or inaccessible, and the folders that cannot be read, with the reason. */
  unreadable(): readonly FileProblem[] {
    return [...this.#skipped, ...[...this.#unreadable].map(([path, problem]) => ({ ...problem, path }))];
  }

  /** Takes what a new listing could not look into, in place of what the last one could not. */
  setSkipped(skipped: readonly FileProblem[]): void {
    this.#skipped = skipped;
  }

  /** Whether any unreadable file has a path that `isHere` accepts. */
  holdsUnreadable(isHere: (path: FilePath) => boolean): boolean {
    return [...this.#unreadable.keys()].some(isHere);
  }

  /** How many notes were scanned or forgotten since the last call of `cachedNotes`. */
  get uncachedChanges(): number {
    return this.#uncachedChanges;
  }

  /** The notes without a stamp: their files changed too shortly before they were read for a stamp to be reliable. */
  withoutStamp(): readonly FilePath[] {
    return [...this.#revisions.keys()].filter((path) => !this.#stamps.has(path));
  }

  /** The notes to be read before a report can be made. From now on every note is read for one. */
  toReadForReport(): readonly FilePath[] {
    this.#readsForReport = true;
    return this.index.withoutFacts();
  }

  /** The notes that have a stamp, which is what a cache needs to recognize an unchanged file. */
  cachedNotes(): readonly CachedNote[] {
    this.#uncachedChanges = 0;
    return [...this.#stamps].flatMap(([path, stamp]) => {
      const [note, revision] = [this.index.get(path)?.note, this.#revisions.get(path)];
      const facts = this.index.factsOf(path);
      return note ? [{ note, facts, revision, stamp }] : [];
    });
  }

  /**
   * Takes notes from the cache where the file's stamp is unchanged, and keeps notes that are still up to date. Returns
   * the paths that have to be read. Calls `tell` once for each of the others.
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
    this.index.set(known.note, known.facts);
    this.#revisions.set(path, known.revision);
    this.#stamps.set(path, known.stamp);
    return true;
  }

  /** Reads a file again, whether it was changed, created or deleted. */
  async read(path: FilePath, scope: Scope): Promise<void> {
    return this.#takeResult(path, await this.#store.read(path), scope);
  }

  /** Reads these files again, and tells of each. */
  readEach(paths: readonly FilePath[], scope: Scope, tell: () => void): Promise<void> {
    return readEach(this.#store, paths, (path, result) => {
      const taken = this.#takeResult(path, result, scope);
      return taken ? taken.then(tell) : tell();
    });
  }

  /** Reads a note again that nobody said has changed: a file that cannot be read right now stays what it was. */
  async reread(path: FilePath, scope: Scope): Promise<void> {
    const result = await this.#store.read(path);
    if (result.kind === 'text') await this.#takeResult(path, result, scope);
  }

  // A promise only where another file has to be read.
  #takeResult(path: FilePath, result: ReadResult, scope: Scope): Promise<void> | undefined {
    if (result.kind !== 'text') {
      this.forget(path);
      if (!isGone(result)) this.#unreadable.set(path, unreadableProblem(result));
      return undefined;
    }
    this.#unreadable.delete(path);
    const { realPath } = result;
    if (realPath !== undefined && scope.isNote(realPath)) {
      // Symbolic links to a note are not notes: a file is one note, by its real path (H32).
      this.forget(path);
      return this.read(realPath, scope);
    }
    if (isReport(result.text)) this.forget(path);
    else this.#take(path, result);
    return undefined;
  }

  /** The stamp of a note's file at its last reading, if it has one. */
  stampOf(path: FilePath): Stamp | undefined {
    return this.#stamps.get(path);
  }

  /** Forgets every note and unreadable file whose path is not among `paths`. */
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

  #take(path: FilePath, read: ReadText): void {
    const { text, stamp, unsaved } = read;
    const isSame = this.#isSameText(path, read);
    if (stamp) this.#stamps.set(path, stamp);
    else this.#stamps.delete(path);
    if (isSame && (!this.#readsForReport || this.index.factsOf(path))) return;
    const counted = this.#counter?.(path, text, this.index.taxonomy);
    if (counted?.note) return this.#count(counted.note, counted.frontMatter);
    const scan = scanNote(path, text, {
      ...(counted && { frontMatter: counted.frontMatter }),
      tasksOf: this.#readsForReport ? 'filed' : 'none',
    });
    const { note, frontMatter } = scan;
    const facts = this.#readsForReport ? factsOf(scan) : undefined;
    if (isSame && facts) {
      this.index.learn(path, facts);
      this.#uncachedChanges++;
      return;
    }
    if (isTranscript(frontMatter)) return this.forget(path);
    const before = this.index.get(path);
    // While somebody types, a note with a broken block keeps its last valid filings (docs/files.md#front-matter).
    if (note.broken && unsaved && before && !before.note.broken) return;
    this.index.set(withOwnStrings(note), facts);
    if (this.#purpose === 'session')
      this.#revisions.set(path, this.#revisions.has(path) ? read.revision : undefined);
    this.#uncachedChanges++;
  }

  #count(note: ScannedNote, frontMatter: NoteScan['frontMatter']): void {
    if (isTranscript(frontMatter)) this.forget(note.path);
    else this.index.set(note.tokens.length === 0 ? note : withOwnStrings(note));
  }

  #isSameText(path: FilePath, read: ReadText): boolean {
    const stamp = this.#stamps.get(path);
    if (stamp && isSameStamp(stamp, read.stamp)) return this.#revisions.has(path);
    const known = this.#revisions.get(path);
    return known !== undefined && known === read.revision;
  }
}

// Hashing every line and reading every task takes as long as all else that the index is for.
function factsOf({ tasks, outline }: NoteScan): ReportFacts {
  return { tasks: withOwnStrings(tasks), contentHashes: outline.contentHashes() };
}
