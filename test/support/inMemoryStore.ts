import { revisionOf } from '../../src/core/store/revision';
import type { Stamp } from '../../src/core/store/stamp';
import { foldersAbove } from '../../src/core/store/filePath';
import type { TellSkipped, TellStamp } from '../../src/core/store/store';
import { stampOf } from '../../src/core/store/stamp';
import type {
  Disposable,
  Exclusion,
  FilePath,
  ReadResult,
  Revision,
  StoreChange,
  UnreadableReason,
  WatchedStore,
  WriteFailure,
  WriteResult,
} from '../../src/core/store/store';
import { isLeftOut, withUnsaved } from '../../src/core/store/withUnsaved';
import type { Splice } from '../../src/core/text/splice';
import { applySplices } from '../../src/core/text/splice';

/** The operations that `failOn` and `before` can be asked about. */
export type Operation = 'list' | 'read' | 'stamp' | Mutation;

/** The operations that write. */
export type Mutation = 'create' | 'apply' | 'move' | 'remove';

/** One write that was done, in order. Refused ones leave no trace. */
export interface Write {
  readonly operation: Mutation;
  /** Of a file that was moved: where it stands now. */
  readonly path: FilePath;
}

/**
 * A store without a disk, for the tests of everything above it:
 *
 *     const store = new InMemoryStore({ 'notes/a.md': '# A\n' });
 *     store.failOn('apply', 2, 'read-only');                        // the second `apply` from now fails
 *     store.before('apply', 1, () => store.change('notes/a.md', '# B\n'));   // somebody else was faster (H40)
 *     store.markUnreadable('notes/b.md', 'encoding');
 *     store.openUnsaved('notes/a.md', '# typed\n');                 // an unsaved editor: read and edited instead of the disk
 *     assert.deepEqual(store.writes, []);                           // nothing was written (invariant 1)
 *
 * `change` and `delete` are what another program does: they are no writes, and the watchers hear of them.
 */
export class InMemoryStore implements WatchedStore {
  readonly readsAtOnce = 64;
  /** Every write that was done through the port, oldest first. */
  readonly writes: Write[] = [];
  /** How often each operation was asked for, refused or not. */
  readonly calls: Record<Operation, number> = {
    list: 0,
    read: 0,
    stamp: 0,
    create: 0,
    apply: 0,
    move: 0,
    remove: 0,
  };
  /** The folders that nobody may read. */
  readonly unreadableFolders = new Set<FilePath>();
  readonly #files = new Map<FilePath, string>();
  /** When each file changed, by a clock that stands until `pass` is called. */
  readonly #times = new Map<FilePath, number>();
  #clock = 10_000; // ms
  readonly #unsaved = new Map<FilePath, string>();
  readonly #unreadable = new Map<FilePath, UnreadableReason>();
  readonly #failures = new Map<string, WriteFailure>();
  readonly #hooks = new Map<string, () => void>();
  readonly #listeners = new Set<(change: StoreChange) => void>();

  constructor(files: Readonly<Record<FilePath, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.#put(path, text, 1);
  }

  /** What stands on the disk at `path`; throws where nothing does. */
  text(path: FilePath): string {
    const text = this.#files.get(path);
    if (text === undefined) throw new Error(`there is no ${path}`);
    return text;
  }

  /** What stands in the unsaved editor of `path`; undefined where there is none. */
  unsavedText(path: FilePath): string | undefined {
    return this.#unsaved.get(path);
  }

  /** The files that stand in an editor, unsaved. */
  unsavedPaths(): readonly FilePath[] {
    return [...this.#unsaved.keys()];
  }

  /** Everything on the disk, by path in order. */
  texts(): Readonly<Record<FilePath, string>> {
    return Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Another program writes a file. */
  change(path: FilePath, text: string): void {
    this.#put(path, text);
    this.#tell({ kind: 'files', paths: [path] });
  }

  /** Time passes: a file's stamp can be trusted when some has passed since it changed. */
  pass(milliseconds: number): void {
    this.#clock += milliseconds;
  }

  /** Another program removes a file. */
  delete(path: FilePath): void {
    this.#files.delete(path);
    this.#tell({ kind: 'files', paths: [path] });
  }

  /** Tells the watchers that anything may be different now, as a watcher does that lost events (H52). */
  loseTrack(): void {
    this.#tell({ kind: 'everything' });
  }

  /** Somebody types in an editor without saving; undefined: saves nothing and closes it. */
  openUnsaved(path: FilePath, text: string | undefined): void {
    if (text === undefined) this.#unsaved.delete(path);
    else this.#unsaved.set(path, text);
    this.#tell({ kind: 'files', paths: [path] });
  }

  /** From now on `path` is listed and cannot be read; undefined: it can be again. */
  markUnreadable(path: FilePath, reason: UnreadableReason | undefined): void {
    this.#files.set(path, this.#files.get(path) ?? '');
    if (reason) this.#unreadable.set(path, reason);
    else this.#unreadable.delete(path);
  }

  /** The `k`-th `operation` from now (from 1) fails, having done nothing. */
  failOn(operation: Mutation, k: number, reason: WriteFailure): void {
    this.#failures.set(`${operation} ${this.calls[operation] + k}`, reason);
  }

  /** Runs `hook` just before the `k`-th `operation` from now (from 1). */
  before(operation: Operation, k: number, hook: () => void): void {
    this.#hooks.set(`${operation} ${this.calls[operation] + k}`, hook);
  }

  async list(excluded: Exclusion, skipped?: TellSkipped): Promise<readonly FilePath[]> {
    await this.#enter('list');
    for (const folder of this.unreadableFolders) {
      if (!excluded(folder, 'folder')) skipped?.(folder, 'folder', 'EACCES: permission denied');
    }
    const listed = [...this.#files.keys()].filter(
      (path) =>
        /\.md$/i.test(path) &&
        !isLeftOut(path, excluded) &&
        !foldersAbove(path).some((one) => this.unreadableFolders.has(one)),
    );
    return withUnsaved(listed, this.unsavedPaths(), excluded);
  }

  async read(path: FilePath, known?: Stamp): Promise<ReadResult> {
    await this.#enter('read');
    return this.#read(path, known);
  }

  async stamps(paths: readonly FilePath[], tell: TellStamp): Promise<void> {
    for (const path of paths) {
      await this.#enter('stamp');
      tell(path, this.#stamp(path));
    }
  }

  async create(path: FilePath, text: string): Promise<WriteResult> {
    const failure = await this.#enter('create');
    if (failure) return { kind: 'failed', reason: failure, detail: 'scripted' };
    if (this.#has(path)) return { kind: 'exists' };
    return this.#write('create', path, text, this.#files);
  }

  async apply(path: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    const failure = await this.#enter('apply');
    if (failure) return { kind: 'failed', reason: failure, detail: 'scripted' };
    const current = this.#read(path);
    if (current.kind === 'unreadable' || current.revision !== expected) return { kind: 'stale' };
    const text = applySplices(current.text, splices);
    return this.#write('apply', path, text, current.unsaved ? this.#unsaved : this.#files);
  }

  async move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult> {
    const failure = (await this.#enter('move')) ?? this.#unsavedAt(from, to);
    if (failure) return { kind: 'failed', reason: failure, detail: 'scripted' };
    const current = this.#read(from);
    if (current.kind === 'unreadable' || current.revision !== expected) return { kind: 'stale' };
    if (folded(from) !== folded(to) && this.#has(to)) return { kind: 'exists' };
    this.#files.delete(from);
    const result = this.#write('move', to, current.text, this.#files);
    this.#tell({ kind: 'files', paths: [from] });
    return result;
  }

  async remove(path: FilePath, expected: Revision): Promise<WriteResult> {
    const failure = (await this.#enter('remove')) ?? this.#unsavedAt(path);
    if (failure) return { kind: 'failed', reason: failure, detail: 'scripted' };
    const current = this.#read(path);
    if (current.kind === 'unreadable' || current.revision !== expected) return { kind: 'stale' };
    this.#files.delete(path);
    this.writes.push({ operation: 'remove', path });
    this.#tell({ kind: 'files', paths: [path] });
    return { kind: 'written', revision: expected, where: 'disk' };
  }

  watch(listener: (change: StoreChange) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  // Every operation lets others run first, as a real one does: what holds only in between is found out.
  async #enter(operation: Operation): Promise<WriteFailure | undefined> {
    await Promise.resolve();
    const call = `${operation} ${++this.calls[operation]}`;
    this.#hooks.get(call)?.();
    return this.#failures.get(call);
  }

  #read(path: FilePath, known?: Stamp): ReadResult {
    const reason = this.#unreadable.get(path);
    if (reason && this.#files.has(path)) return { kind: 'unreadable', reason, detail: '' };
    const typed = this.#unsaved.get(path);
    const text = typed ?? this.#files.get(path);
    if (text === undefined) return { kind: 'unreadable', reason: 'missing', detail: '' };
    const stamp = known ? undefined : this.#stamp(path);
    const unsaved = typed !== undefined;
    return { kind: 'text', text, revision: revisionOf(text), unsaved, ...(stamp && { stamp }) };
  }

  #stamp(path: FilePath): Stamp | undefined {
    const text = this.#files.get(path);
    if (text === undefined || this.#unsaved.has(path) || this.#unreadable.has(path)) return undefined;
    return stampOf(text.length, this.#times.get(path) ?? 0, this.#clock);
  }

  #put(path: FilePath, text: string, time = this.#clock): void {
    this.#files.set(path, text);
    this.#times.set(path, time);
  }

  // As on a file system that knows no case, which is the stricter one (H36).
  #has(path: FilePath): boolean {
    return [...this.#files.keys()].some((file) => folded(file) === folded(path));
  }

  #unsavedAt(...paths: readonly FilePath[]): WriteFailure | undefined {
    return paths.some((path) => this.#unsaved.has(path)) ? 'unsaved' : undefined;
  }

  #write(
    operation: Write['operation'],
    path: FilePath,
    text: string,
    to: Map<FilePath, string>,
  ): WriteResult {
    if (to === this.#files) this.#put(path, text);
    else to.set(path, text);
    this.writes.push({ operation, path });
    this.#tell({ kind: 'files', paths: [path] });
    return { kind: 'written', revision: revisionOf(text), where: to === this.#files ? 'disk' : 'editor' };
  }

  #tell(change: StoreChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

function folded(path: FilePath): string {
  return path.normalize('NFC').toLowerCase();
}
