import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { createSerial } from '../core/store/forEachConcurrently';
import { revisionOf } from '../core/store/revision';
import type { FilePath, ReadResult, Revision, WriteResult } from '../core/store/store';
import type { Splice } from '../core/text/splice';
import { applySplices } from '../core/text/splice';
import { createFile } from './createFile';
import type { Writer } from './diskStore';
import { absolutePath, isWithin, realAncestor } from './folderPaths';
import { removeLeftovers } from './leftovers';
import type { Moved } from './moveFile';
import { moveFile, removeFile } from './moveFile';
import { createReader } from './readText';
import type { Replaced } from './replaceFile';
import { replaceFile } from './replaceFile';
import { detailOf, isForbidden } from './systemError';

/** What writes to the files of one folder, itself absolute: one file after the other. */
export function createDiskWriter(folder: string): Writer {
  return new DiskWriter(folder);
}

class DiskWriter implements Writer {
  readonly #folder: string;
  readonly #serial = createSerial();
  /** The folders in which this writer has looked for what a killed process left. */
  readonly #tidied = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
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
        await this.#tidy(path.dirname(target));
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

  async #create(absolute: string, text: string): Promise<WriteResult> {
    if (!isWithin(await realpath(this.#folder), await realAncestor(absolute))) return leadsOutside;
    const bytes = encode(text);
    if (!bytes) return notEncodable;
    await this.#tidy(path.dirname(absolute));
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
    const real = await realpath(absolute);
    await this.#tidy(path.dirname(real));
    return resultOf(await replaceFile(real, { before, after }), text);
  }

  async #tidy(folder: string): Promise<void> {
    if (this.#tidied.has(folder)) return;
    this.#tidied.add(folder);
    await removeLeftovers(folder);
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
    await this.#tidy(path.dirname(absolute));
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
    case 'overtook':
      return { kind: 'overtook' };
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
