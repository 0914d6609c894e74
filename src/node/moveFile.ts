import { access, constants, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { holds } from './overwriteFile';
import { isMissing, systemCode } from './systemError';

/**
 * The result of moving or removing a file. In all cases but `done`, the file is unchanged. `changed`: another program
 * wrote to it in the meantime. `link`: it is a symbolic link, whose purpose only its author knows.
 */
export type Moved = 'done' | 'exists' | 'changed' | 'read-only' | 'link';

/**
 * Renames a file without overwriting an existing one, and creates missing folders. The new name is claimed first by
 * creating an empty file exclusively, which is the only way without a race; the rename then replaces it. A change of
 * case only is not a conflict on case-insensitive file systems (H36).
 */
export async function moveFile(from: string, bytes: Uint8Array, to: string): Promise<Moved> {
  const refusal = await mayGo(from);
  if (refusal) return refusal;
  await mkdir(path.dirname(to), { recursive: true });
  if (await isSameFile(from, to)) return renameCase(from, to);
  if (!(await claim(to))) return 'exists';
  try {
    if (!(await holds(from, bytes))) return await unclaimed(to, 'changed');
    await rename(from, to);
  } catch (error) {
    await unclaimed(to, 'changed');
    if (isMissing(error)) return 'changed';
    throw error;
  }
  if (await holds(to, bytes)) return 'done';
  // The file was written to between the last check and the rename: it is moved back with its new content.
  if (await claim(from)) await rename(to, from);
  return 'changed';
}

/**
 * Removes a file with these bytes. It is moved aside and checked there, so that a last-moment write is restored rather
 * than lost.
 */
export async function removeFile(absolute: string, bytes: Uint8Array): Promise<Moved> {
  const refusal = await mayGo(absolute);
  if (refusal) return refusal;
  const aside = path.join(path.dirname(absolute), `.remit-${randomUUID()}.tmp`);
  await rename(absolute, aside);
  if (await holds(aside, bytes)) {
    await rm(aside);
    return 'done';
  }
  if (await claim(absolute)) await rename(aside, absolute);
  return 'changed';
}

async function mayGo(absolute: string): Promise<Moved | undefined> {
  if ((await lstat(absolute)).isSymbolicLink()) return 'link';
  const mayWrite = await access(absolute, constants.W_OK).then(
    () => true,
    () => false,
  );
  return mayWrite ? undefined : 'read-only';
}

// Whether both names mean one file that differs only in case or normalization; several hard links are separate files.
async function isSameFile(from: string, to: string): Promise<boolean> {
  if (from.normalize('NFC').toLowerCase() !== to.normalize('NFC').toLowerCase()) return false;
  const [one, other] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
  if (one.ino !== other?.ino || one.dev !== other.dev) return false;
  const names = await readdir(path.dirname(to));
  return !(names.includes(path.basename(from)) && names.includes(path.basename(to)));
}

async function renameCase(from: string, to: string): Promise<Moved> {
  await rename(from, to);
  return 'done';
}

/** Claims a name with an empty file. False: the name is taken. */
async function claim(absolute: string): Promise<boolean> {
  try {
    await (await open(absolute, 'wx')).close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function unclaimed(absolute: string, result: Moved): Promise<Moved> {
  if (await holds(absolute, new Uint8Array())) await rm(absolute);
  return result;
}
