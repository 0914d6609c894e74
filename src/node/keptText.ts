import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeNew } from './createFile';
import { whileLocked } from './fileLock';
import type { Replacement } from './overwriteFile';
import { holds, overwriteFile } from './overwriteFile';
import { stateFolder } from './stateFolder';
import { isForbidden } from './systemError';
import { ownName } from './temporaryFiles';

/**
 * Overwrites a file in place. Killed half way, it may hold a mixture of both texts; so both are kept in a file of their own
 * for as long as that may be (H60), from which `endOverwrite` restores the old one: beside the file, or in the user's state
 * folder where its folder takes no files. Where neither may be written, it is done without.
 */
export async function overwriteKept(absolute: string, replacement: Replacement): Promise<void> {
  const kept = await keep(absolute, replacement);
  try {
    await overwriteFile(absolute, replacement);
  } catch (error) {
    // Where the old bytes could not be put back, they must not be lost.
    if (kept !== undefined && (await holds(absolute, replacement.before))) await rm(kept, { force: true });
    throw error;
  }
  if (kept !== undefined) await rm(kept, { force: true });
}

/** Whether a name is that of a kept text. */
export function isKept(name: string): boolean {
  return name.endsWith(kind);
}

/** The kept texts of files in this folder that are in the user's state folder. */
export async function keptElsewhere(folder: string): Promise<readonly string[]> {
  const place = elsewhere();
  const names = await readdir(place).catch(() => []);
  const files = names.filter(isKept).map((name) => path.join(place, name));
  const texts = await Promise.all(files.map((file) => read(file)));
  return files.filter((_, at) => {
    const of = texts[at]?.path;
    return of !== undefined && path.dirname(of) === folder;
  });
}

/**
 * Ends an overwriting that was killed, by what it kept: a mixture of both texts becomes the old one, which the user was told
 * nothing else of. A file that somebody has changed since stays, and so does what was kept. What is kept in the folder of
 * notes is only believed of a file right beside it, since it may have come with somebody else's folder (S10). True: the file
 * was changed.
 */
export async function endOverwrite(kept: string): Promise<boolean> {
  const text = await read(kept);
  // It was killed before it was kept whole, and so before the file itself was touched.
  if (!text) return removed(kept, false);
  const file = path.dirname(kept) === elsewhere() ? text.path : beside(kept, text.path);
  // A link may lead anywhere.
  if (!(await lstat(file)).isFile()) return false;
  const ended = await whileLocked(file, async () => {
    const now = await readFile(file);
    if (now.equals(text.before) || now.equals(text.after)) return removed(kept, false);
    if (!isMixture(now, text)) return false;
    await overwriteFile(file, { before: now, after: text.before });
    return removed(kept, true);
  });
  return ended ?? false;
}

const kind = '.kept';

interface Kept extends Replacement {
  readonly path: string;
  readonly before: Buffer;
  readonly after: Buffer;
}

async function keep(absolute: string, replacement: Replacement): Promise<string | undefined> {
  for (const folder of [path.dirname(absolute), elsewhere()]) {
    const file = path.join(folder, `${ownName()}${kind}`);
    try {
      if (folder === elsewhere()) await mkdir(folder, { recursive: true, mode: 0o700 });
      await write(file, absolute, replacement);
      return file;
    } catch (error) {
      if (!isForbidden(error)) throw error;
    }
  }
  return undefined;
}

// A line that says what follows, then the old bytes and the new ones.
async function write(file: string, absolute: string, { before, after }: Replacement): Promise<void> {
  const head = JSON.stringify({ path: absolute, before: before.length, after: after.length });
  try {
    await writeNew(file, Buffer.concat([Buffer.from(`${head}\n`), before, after]), 0o600);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function read(file: string): Promise<Kept | undefined> {
  const bytes = await readFile(file);
  const start = bytes.indexOf('\n') + 1;
  const head: unknown = start === 0 ? undefined : JSON.parse(bytes.subarray(0, start).toString());
  if (!isHead(head) || bytes.length !== start + head.before + head.after) return undefined;
  const middle = start + head.before;
  return { path: head.path, before: bytes.subarray(start, middle), after: bytes.subarray(middle) };
}

function isHead(value: unknown): value is { path: string; before: number; after: number } {
  return (
    typeof value === 'object' && value !== null && 'path' in value && 'before' in value && 'after' in value
  );
}

function isMixture(now: Uint8Array, { before, after }: Kept): boolean {
  const [least, most] = [Math.min(before.length, after.length), Math.max(before.length, after.length)];
  if (now.length < least || now.length > most) return false;
  return now.every((byte, at) => byte === before[at] || byte === after[at]);
}

async function removed(kept: string, changed: boolean): Promise<boolean> {
  await rm(kept, { force: true });
  return changed;
}

function beside(kept: string, file: string): string {
  return path.join(path.dirname(kept), path.basename(file));
}

function elsewhere(): string {
  return path.join(stateFolder(), 'remit', 'unfinished');
}
