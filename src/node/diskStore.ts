import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { forEachConcurrently } from '../core/store/forEachConcurrently';
import type {
  TakeRead,
  TellSkipped,
  TellStamp,
  Exclusion,
  FilePath,
  ReadResult,
  Revision,
  Store,
  WriteResult,
} from '../core/store/store';
import type { Splice } from '../core/text/splice';
import { absolutePath } from './folderPaths';
import { listMarkdown } from './listMarkdown';
import { Pace } from './pace';
import type { Reader } from './readText';
import { createReader } from './readText';
import { detailOf } from './systemError';

/** The part of a store that writes. */
export type Writer = Pick<Store, 'create' | 'apply' | 'move' | 'remove'>;

/** Loads what writes to a folder's files, for the first of them. */
export type LoadWriter = () => Promise<{ readonly createDiskWriter: (folder: string) => Writer }>;

/**
 * The store over `node:fs` for one folder. Nothing outside the folder is read or written, by any path or link; a path
 * that is not a `FilePath` throws. `list` rejects if the folder itself cannot be read. `mayWait`: whether the thread may
 * wait for the disk's first answers, as that of the command line may; see `Pace`.
 */
export function createDiskStore(folder: string, loadWriter: LoadWriter, mayWait = false): Store {
  return new DiskStore(path.resolve(folder), loadWriter, new Pace(mayWait));
}

class DiskStore implements Store {
  // Within the limit of open files per process.
  readonly readsAtOnce = 64;
  readonly #folder: string;
  readonly #load: LoadWriter;
  readonly #pace: Pace;
  #reader: Promise<Reader> | undefined;
  #writer: Promise<Writer> | undefined;

  constructor(folder: string, load: LoadWriter, pace: Pace) {
    this.#folder = folder;
    this.#load = load;
    this.#pace = pace;
  }

  async list(excluded: Exclusion, skipped?: TellSkipped): Promise<readonly FilePath[]> {
    // The reader caches where folders are, which is stale after a new listing.
    this.#reader = undefined;
    const root = await realpath(this.#folder);
    const { files, folders } = await listMarkdown(root, excluded, skipped);
    this.#reader = Promise.resolve(createReader(root, this.#folder, this.#pace, folders));
    return files;
  }

  async read(file: FilePath): Promise<ReadResult> {
    const absolute = absolutePath(this.#folder, file);
    try {
      return await (await this.#readerOfFolder()).read(absolute);
    } catch (error) {
      return { kind: 'unreadable', reason: 'missing', detail: detailOf(error) };
    }
  }

  async readEach(files: readonly FilePath[], take: TakeRead): Promise<void> {
    const reader = await this.#readerOfFolder().catch(() => undefined);
    await forEachConcurrently(files, this.readsAtOnce, async (file) => {
      const read = reader ? reader.read(absolutePath(this.#folder, file)) : this.read(file);
      await take(file, read instanceof Promise ? await read : read);
    });
  }

  async stamps(files: readonly FilePath[], tell: TellStamp): Promise<void> {
    const reader = await this.#readerOfFolder().catch(() => undefined);
    await forEachConcurrently(files, this.readsAtOnce, async (file) => {
      const stamp = reader?.stamp(absolutePath(this.#folder, file));
      tell(file, stamp instanceof Promise ? await stamp : stamp);
    });
  }

  async create(file: FilePath, text: string): Promise<WriteResult> {
    return (await this.#writerOfFolder()).create(file, text);
  }

  async apply(file: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    return (await this.#writerOfFolder()).apply(file, expected, splices);
  }

  async move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult> {
    return (await this.#writerOfFolder()).move(from, expected, to);
  }

  async remove(file: FilePath, expected: Revision): Promise<WriteResult> {
    return (await this.#writerOfFolder()).remove(file, expected);
  }

  #writerOfFolder(): Promise<Writer> {
    this.#writer ??= this.#load().then(
      ({ createDiskWriter }) => createDiskWriter(this.#folder),
      (error: unknown) => {
        this.#writer = undefined;
        throw error;
      },
    );
    return this.#writer;
  }

  async #readerOfFolder(): Promise<Reader> {
    this.#reader ??= realpath(this.#folder).then((real) => createReader(real, this.#folder, this.#pace));
    try {
      return await this.#reader;
    } catch (error) {
      this.#reader = undefined;
      throw error;
    }
  }
}
