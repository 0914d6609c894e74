import { access, constants, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { holds } from './overwriteFile';
import { isMissing, systemCode } from './systemError';

/**
 * What became of a file that was to be moved or removed. In all cases but `done` it is where and as it was: `changed`,
 * because somebody wrote to it in the meantime; `link`, because it is a link, of which only its author knows the sense.
 */
export type Moved = 'done' | 'exists' | 'changed' | 'read-only' | 'link';

/**
 * Gives a file another name, never over an existing one, and makes the folders above it. The new name is claimed
 * first, as only the creation of a file that must not exist does without a gap; the rename then takes the place of
 * the empty file. A name that differs in case alone is the file's own where the system knows no case (H36).
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
  // Written to between the last look and the rename: what was written goes back with the file.
  if (await claim(from)) await rename(to, from);
  return 'changed';
}

/**
 * Removes a file that holds these bytes. It is put aside first and looked at there, so that what somebody writes at
 * the last moment is put back rather than lost.
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

// Two names of one file: the same one in another case, or one of several hard links, which is a file of its own.
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

/** Takes a name by an empty file. False: somebody has it. */
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
