import * as vscode from '../api';
import { forEachConcurrently } from '../../core/store/forEachConcurrently';
import type { Utf8Decoder } from '../../core/store/decode';
import { decodeFile } from '../../core/store/decode';
import { revisionOf } from '../../core/store/revision';
import type { Stamp } from '../../core/store/stamp';
import type { TellSkipped, TellStamp } from '../../core/store/store';
import { stampOf } from '../../core/store/stamp';
import type { Exclusion, FilePath, ReadResult, Revision, Store, WriteResult } from '../../core/store/store';
import { filesInTurn, maxFileBytes } from '../../core/store/store';
import { Room } from '../../core/store/weightedSemaphore';
import type { PlainFile } from '../../core/store/verifiedWrite';
import { writeVerified } from '../../core/store/verifiedWrite';
import { comparable } from '../../core/taxonomy/taxonomy';
import type { Splice } from '../../core/text/splice';
import { applySplices } from '../../core/text/splice';
import { OneByOne } from './oneByOne';
import { uriIn } from './paths';
import { isMarkdown } from '../../core/store/filePath';

// Bytes read concurrently: many small notes, but only a few of the maximum size.
const heldAtOnce = 64 * 1024 * 1024;

/**
 * The store over `workspace.fs`, for every URI scheme and both hosts. It lists with `readDirectory`, since `findFiles`
 * finds nothing for providers without search (H55).
 */
export class WorkspaceStore implements Store {
  // In a browser each response takes tens of milliseconds through two threads and a socket, however many are pending:
  // with 64 concurrent reads, ten thousand notes take four times as long.
  readonly readsAtOnce = 512;
  readonly #folder: vscode.Uri;
  readonly #room = new Room(heldAtOnce);
  readonly #oneByOne = new OneByOne();

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  async list(excluded: Exclusion, skipped: TellSkipped = () => undefined): Promise<readonly FilePath[]> {
    const found: FilePath[] = [];
    await this.#listInto(found, '', excluded, skipped);
    return found;
  }

  async read(path: FilePath, known?: Stamp): Promise<ReadResult> {
    const uri = uriIn(this.#folder, path);
    const now = Date.now();
    try {
      const stat = known ? undefined : await vscode.workspace.fs.stat(uri);
      const size = stat?.size ?? known?.size ?? 0;
      if (size > maxFileBytes) return tooLarge(size);
      return await this.#room.within(size, async () => {
        const bytes = await vscode.workspace.fs.readFile(uri);
        // It may have grown since its size was read.
        if (bytes.length > maxFileBytes) return tooLarge(bytes.length);
        await this.#oneByOne.turn();
        return decodeFile(bytes, utf8(), stat && stampOf(size, stat.mtime, now));
      });
    } catch (error) {
      return unreadable(error);
    }
  }

  stamps(paths: readonly FilePath[], tell: TellStamp): Promise<void> {
    return forEachConcurrently(paths, this.readsAtOnce, async (path) => tell(path, await this.#stamp(path)));
  }

  async #stamp(path: FilePath): Promise<Stamp | undefined> {
    const now = Date.now();
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(uriIn(this.#folder, path));
      return stampOf(size, mtime, now);
    } catch {
      return undefined;
    }
  }

  async create(path: FilePath, text: string): Promise<WriteResult> {
    const uri = uriIn(this.#folder, path);
    // `workspace.fs` has no exclusive create: existence is checked right before the write.
    return guarded(async () => ((await exists(uri)) ? { kind: 'exists' } : write(uri, undefined, text)));
  }

  apply(path: FilePath, expected: Revision, splices: readonly Splice[]): Promise<WriteResult> {
    return this.#ifHolds(path, expected, (uri, text) => write(uri, text, applySplices(text, splices)));
  }

  move(from: FilePath, expected: Revision, to: FilePath): Promise<WriteResult> {
    const target = uriIn(this.#folder, to);
    return this.#ifHolds(from, expected, async (uri, text) => {
      // For a change of case only, the file system itself decides whether the name is taken.
      if (comparable(from) !== comparable(to) && (await exists(target))) return { kind: 'exists' };
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
      await vscode.workspace.fs.rename(uri, target, { overwrite: false });
      return readBack(target, text);
    });
  }

  remove(path: FilePath, expected: Revision): Promise<WriteResult> {
    return this.#ifHolds(path, expected, async (uri) => {
      await vscode.workspace.fs.delete(uri, { useTrash: false });
      return { kind: 'written', revision: expected, where: 'disk' };
    });
  }

  // `workspace.fs` has no conditional write: the file's revision is checked right before.
  async #ifHolds(
    path: FilePath,
    expected: Revision,
    mutate: (uri: vscode.Uri, text: string) => Promise<WriteResult>,
  ): Promise<WriteResult> {
    const uri = uriIn(this.#folder, path);
    return guarded(async () => {
      const readOnly = await isReadOnly(uri);
      // The last check before the write; a write by another program after it goes undetected.
      const read = await this.read(path);
      if (read.kind === 'unreadable') return notReadable(read);
      if (read.revision !== expected) return { kind: 'stale' };
      return readOnly ? { kind: 'failed', reason: 'read-only', detail: '' } : mutate(uri, read.text);
    });
  }

  async #listInto(
    found: FilePath[],
    folder: FilePath,
    excluded: Exclusion,
    skipped: TellSkipped,
  ): Promise<void> {
    const uri = folder === '' ? this.#folder : uriIn(this.#folder, folder);
    const inside: Promise<void>[] = [];
    const entries = await entriesOf(uri, (detail) => folder !== '' && skipped(folder, 'folder', detail));
    for (const [at, [name, type]] of entries.entries()) {
      if (at % filesInTurn === 0) await this.#oneByOne.turn();
      const path = folder === '' ? name : `${folder}/${name}`;
      // A link may lead out of the workspace or back into it, and its target cannot be resolved here: it is not
      // followed (H32).
      if (type === vscode.FileType.Directory) {
        if (!excluded(path, 'folder')) inside.push(this.#listInto(found, path, excluded, skipped));
      } else if (type === vscode.FileType.File && isMarkdown(name) && !excluded(path, 'file')) {
        // What is not UTF-8 in a name is read as this character, and no file has the name that comes of it.
        const isNamed = !name.includes('\uFFFD') || (await exists(uriIn(this.#folder, path)));
        if (isNamed) found.push(path);
        else skipped(path, 'name', '');
      }
    }
    await Promise.all(inside);
  }
}

function tooLarge(bytes: number): ReadResult {
  return { kind: 'unreadable', reason: 'too-large', detail: String(bytes) };
}

function utf8(): Utf8Decoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

async function entriesOf(
  folder: vscode.Uri,
  denied: (detail: string) => void,
): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (isDenied(error)) denied(messageOf(error));
    else if (!isMissing(error)) throw error;
    return [];
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Whether the editor says that a file may not be written. False where there is none. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch (error) {
    if (isMissing(error)) return false; // which whoever reads it is told
    throw error;
  }
}

function write(uri: vscode.Uri, before: string | undefined, text: string): Promise<WriteResult> {
  const { fs } = vscode.workspace;
  const file: PlainFile = {
    read: async () => fs.readFile(uri),
    write: async (bytes) => fs.writeFile(uri, bytes),
    remove: async () => fs.delete(uri, { useTrash: false }),
  };
  const bytesOf = (one: string): Uint8Array => new TextEncoder().encode(one);
  return writeVerified(file, {
    before: before === undefined ? undefined : bytesOf(before),
    after: bytesOf(text),
    text,
  });
}

async function readBack(uri: vscode.Uri, text: string): Promise<WriteResult> {
  const written = await vscode.workspace.fs.readFile(uri);
  if (sameBytes(new TextEncoder().encode(text), written))
    return { kind: 'written', revision: revisionOf(text), where: 'disk' };
  return { kind: 'failed', reason: 'failed', detail: 'read back differently' };
}

async function guarded(work: () => Promise<WriteResult>): Promise<WriteResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return { kind: 'exists' };
    const readOnly = isDenied(error);
    return { kind: 'failed', reason: readOnly ? 'read-only' : 'failed', detail: messageOf(error) };
  }
}

// A missing file has changed since it was read.
function notReadable({ reason, detail }: Extract<ReadResult, { kind: 'unreadable' }>): WriteResult {
  if (reason === 'missing') return { kind: 'stale' };
  return { kind: 'failed', reason: 'failed', detail: detail || reason };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function unreadable(error: unknown): ReadResult {
  const reason = isMissing(error) ? 'missing' : isDenied(error) ? 'denied' : 'failed';
  return { kind: 'unreadable', reason, detail: reason === 'missing' ? '' : messageOf(error) };
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && /FileNotFound|FileNotADirectory/.test(error.code);
}

function isDenied(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
