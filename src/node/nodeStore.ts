import { realpath, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { forEachConcurrently } from '../core/store/forEachConcurrently';
import { revisionOf } from '../core/store/revision';
import type {
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
import { applySplices } from '../core/text/splice';
import { absolutePath, isWithin, realAncestor } from './folderPaths';
import { listMarkdown } from './listMarkdown';
import type { Moved } from './moveFile';
import { moveFile, removeFile } from './moveFile';
import { Pace } from './pace';
import type { Reader } from './readText';
import { createReader } from './readText';
import type { Replaced } from './replaceFile';
import { replaceFile } from './replaceFile';
import { createSerial } from '../core/store/forEachConcurrently';
import { detailOf, isForbidden, systemCode } from './systemError';
import { assertHolds } from './overwriteFile';

/**
 * The store over `node:fs` for one folder. Nothing outside the folder is read or written, by any path or link; a path
 * that is not a `FilePath` throws. `list` rejects if the folder itself cannot be read. `mayWait`: whether the thread may
 * wait for the disk's first answers, as that of the command line may; see `Pace`.
 */
export function createNodeStore(folder: string, mayWait = false): Store {
  return new NodeStore(path.resolve(folder), new Pace(mayWait));
}

class NodeStore implements Store {
  // Within the limit of open files per process.
  readonly readsAtOnce = 64;
  readonly #folder: string;
  readonly #serial = createSerial();
  readonly #pace: Pace;
  #reader: Promise<Reader> | undefined;

  constructor(folder: string, pace: Pace) {
    this.#folder = folder;
    this.#pace = pace;
  }

  async list(excluded: Exclusion, skipped?: TellSkipped): Promise<readonly FilePath[]> {
    // The reader caches where folders are, which is stale after a new listing.
    this.#reader = undefined;
    return listMarkdown(await realpath(this.#folder), excluded, skipped);
  }

  async read(file: FilePath): Promise<ReadResult> {
    const absolute = absolutePath(this.#folder, file);
    try {
      return await (await this.#readerOfFolder()).read(absolute);
    } catch (error) {
      return { kind: 'unreadable', reason: 'missing', detail: detailOf(error) };
    }
  }

  async stamps(files: readonly FilePath[], tell: TellStamp): Promise<void> {
    const reader = await this.#readerOfFolder().catch(() => undefined);
    await forEachConcurrently(files, this.readsAtOnce, async (file) => {
      const stamp = reader?.stamp(absolutePath(this.#folder, file));
      tell(file, stamp instanceof Promise ? await stamp : stamp);
    });
  }

  async create(file: FilePath, text: string): Promise<WriteResult> {
    const absolute = absolutePath(this.#folder, file);
    return this.#serial(() => attempt(() => this.#create(absolute, text)));
  }

  async apply(file: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    const absolute = absolutePath(this.#folder, file);
    return this.#serial(() => attempt(() => this.#apply(absolute, expected, splices)));
  }

  async move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult> {
    const [source, target] = [absolutePath(this.#folder, from), absolutePath(this.#folder, to)];
    return this.#serial(() =>
      attempt(async () => {
        if (!isWithin(await realpath(this.#folder), await realAncestor(target))) return leadsOutside;
        return this.#ifHolds(source, expected, (bytes) => moveFile(source, bytes, target));
      }),
    );
  }

  async remove(file: FilePath, expected: Revision): Promise<WriteResult> {
    const absolute = absolutePath(this.#folder, file);
    return this.#serial(() =>
      attempt(() => this.#ifHolds(absolute, expected, (bytes) => removeFile(absolute, bytes))),
    );
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

  async #create(absolute: string, text: string): Promise<WriteResult> {
    if (!isWithin(await realpath(this.#folder), await realAncestor(absolute))) return leadsOutside;
    const bytes = encode(text);
    if (!bytes) return notEncodable;
    return (await createFile(absolute, bytes)) ? written(text) : { kind: 'exists' };
  }

  async #apply(absolute: string, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    const root = await realpath(this.#folder);
    const current = await createReader(root, this.#folder).read(absolute);
    if (current.kind === 'unreadable') return notReadable(current);
    if (current.revision !== expected) return { kind: 'stale' };
    const text = applySplices(current.text, splices);
    if (text === current.text) return written(text);
    const after = encode(text);
    if (!after) return notEncodable;
    const before = Buffer.from(current.text, 'utf8');
    return resultOf(await replaceFile(await realpath(absolute), { before, after }), text);
  }

  // Moving and removing check the file itself, never a link's target.
  async #ifHolds(
    absolute: string,
    expected: Revision,
    mutate: (bytes: Uint8Array) => Promise<Moved>,
  ): Promise<WriteResult> {
    const current = await createReader(await realpath(this.#folder), this.#folder).read(absolute);
    if (current.kind === 'unreadable') return notReadable(current);
    if (current.revision !== expected) return { kind: 'stale' };
    return movedResult(await mutate(Buffer.from(current.text, 'utf8')), current.text);
  }
}

const leadsOutside: WriteResult = {
  kind: 'failed',
  reason: 'failed',
  detail: 'a link leads out of the folder',
};
const notEncodable: WriteResult = {
  kind: 'failed',
  reason: 'failed',
  detail: 'half of a character cannot be written',
};

function written(text: string): WriteResult {
  return { kind: 'written', revision: revisionOf(text), where: 'disk' };
}

function resultOf(replaced: Replaced, text: string): WriteResult {
  switch (replaced) {
    case 'replaced':
      return written(text);
    case 'changed':
      return { kind: 'stale' };
    case 'read-only':
      return { kind: 'failed', reason: 'read-only', detail: '' };
  }
}

function movedResult(moved: Moved, text: string): WriteResult {
  switch (moved) {
    case 'done':
      return written(text);
    case 'exists':
      return { kind: 'exists' };
    case 'changed':
      return { kind: 'stale' };
    case 'read-only':
      return { kind: 'failed', reason: 'read-only', detail: '' };
    case 'link':
      return { kind: 'failed', reason: 'failed', detail: 'it is a link, which is left where it is' };
  }
}

/** UTF-8, or undefined if the text has a lone surrogate, which would be replaced. */
function encode(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.toString('utf8') === text ? bytes : undefined;
}

function notReadable({ reason, detail }: Extract<ReadResult, { kind: 'unreadable' }>): WriteResult {
  if (reason === 'denied') return { kind: 'failed', reason: 'read-only', detail };
  if (reason === 'failed') return { kind: 'failed', reason: 'failed', detail };
  return { kind: 'stale' };
}

async function attempt(work: () => Promise<WriteResult>): Promise<WriteResult> {
  try {
    return await work();
  } catch (error) {
    // Splices out of range are a bug of the caller.
    if (error instanceof RangeError) throw error;
    return { kind: 'failed', reason: isForbidden(error) ? 'read-only' : 'failed', detail: detailOf(error) };
  }
}

/**
 * Creates a file, and missing folders. False: it exists, in any case on a case-insensitive file system (H36). Rejects,
 * without leaving a file behind, if it cannot be created.
 */
async function createFile(absolute: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(path.dirname(absolute), { recursive: true });
  const file = await openNew(absolute);
  if (!file) return false;
  try {
    await file.writeFile(bytes);
    await file.sync();
    await assertHolds(absolute, bytes);
  } catch (error) {
    await rm(absolute, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

function openNew(absolute: string): Promise<Awaited<ReturnType<typeof open>> | undefined> {
  return open(absolute, 'wx').catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
}
