import type { Stats } from 'node:fs';
import { closeSync, constants, fstatSync, lstatSync, openSync, renameSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, lstat, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { isAtRest, writtenSince } from './atRest';
import { readAllNow } from './fileBytes';
import { whileLocked } from './fileLock';
import { watchName } from './nameWatch';
import { overwriteKept } from './keptText';
import type { Replacement } from './overwriteFile';
import { assertHolds, holds } from './overwriteFile';
import { systemCode } from './systemError';
import { temporaryIn } from './temporaryFiles';

/**
 * `changed`: another program wrote to the file in the meantime, and it has what that one wrote. `overtook`: it was replaced,
 * and another program gave its name to a file of its own right before.
 */
export type Replaced = 'replaced' | 'changed' | 'overtook' | 'read-only';

/**
 * Replaces a file atomically, so that after a crash, on a full disk, or for a concurrent reader it is either the old or
 * the new file (H35): through a verified temporary file and a rename. The file is overwritten in place if a rename
 * would lose its identity (hard links, another owner), or if the folder does not allow new files. `absolute` is a real
 * path. Rejects, with the file unchanged, if it cannot be done.
 */
export async function replaceFile(absolute: string, replacement: Replacement): Promise<Replaced> {
  return (await whileLocked(absolute, () => replaceLocked(absolute, replacement))) ?? 'changed';
}

async function replaceLocked(absolute: string, replacement: Replacement): Promise<Replaced> {
  const stats = await lstat(absolute);
  // A rename checks only the folder's permissions, so the file's own are checked first.
  if (!(await succeeds(access(absolute, constants.W_OK)))) return 'read-only';
  const renamed = (await mayRename(absolute, stats))
    ? await replaceByRename(absolute, stats, replacement)
    : undefined;
  if (renamed) return renamed;
  // Somebody may have written to it while this one waited for its turn.
  if (!(await isAtRest(() => lstatSync(absolute))) || !(await holds(absolute, replacement.before)))
    return 'changed';
  await overwriteKept(absolute, replacement);
  return 'replaced';
}

async function mayRename(absolute: string, stats: Stats): Promise<boolean> {
  const isOurs = process.getuid === undefined || process.getuid() === stats.uid;
  if (!isOurs || stats.nlink !== 1) return false;
  return succeeds(access(path.dirname(absolute), constants.W_OK));
}

/** Undefined: not possible this way, and nothing was changed. */
async function replaceByRename(
  absolute: string,
  stats: Stats,
  { before, after }: Replacement,
): Promise<Replaced | undefined> {
  const temporary = temporaryIn(path.dirname(absolute));
  try {
    if (!(await writeTemporary(temporary, stats, after))) return undefined;
    // Syncing takes time, and so may somebody who has written half of a text (H40).
    if (!(await isAtRest(() => lstatSync(absolute)))) return 'changed';
    const { old, isOvertaking } = await exchangeWatched(temporary, absolute, before);
    if (old === undefined) return 'changed';
    const late = old === 'closed' ? undefined : await writtenSince(old, before);
    if (late === undefined) return isOvertaking ? 'overtook' : 'replaced';
    await putBack(absolute, stats, { before: after, after: late });
    return 'changed';
  } catch (error) {
    if (isRefusedRename(error)) return undefined;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

type Old = ReturnType<typeof exchange>;

async function exchangeWatched(
  temporary: string,
  absolute: string,
  before: Uint8Array,
): Promise<{ readonly old: Old; readonly isOvertaking: boolean }> {
  const name = watchName(absolute, temporary);
  try {
    const old = exchange(temporary, absolute, before);
    return { old, isOvertaking: old !== undefined && (await name.isTaken()) };
  } finally {
    name.close();
  }
}

/**
 * Looks at a file for the last time and puts another one in its place, in one breath: between the two, programs that wait
 * for nobody have some millionths of a second. Returns the old file, still open, since somebody may have opened it to write
 * before it lost its name; undefined, with nothing changed, where it has other bytes than `before`.
 */
function exchange(temporary: string, absolute: string, before: Uint8Array): number | 'closed' | undefined {
  const file = openSync(absolute, 'r');
  let isOpen = true;
  try {
    const isSame = Buffer.compare(readAllNow(file, before.length, noRoom), before) === 0;
    if (!isSame || lstatSync(absolute).ino !== fstatSync(file).ino) return undefined;
    if (mustBeClosed) {
      closeSync(file);
      isOpen = false;
    }
    renameSync(temporary, absolute);
    if (!isOpen) return 'closed';
    isOpen = false;
    return file;
  } finally {
    if (isOpen) closeSync(file);
  }
}

const noRoom = Buffer.alloc(0);
// Windows puts no file in the place of one that is open.
const mustBeClosed = process.platform === 'win32';

// What somebody wrote into a file that had lost its name is theirs, and newer: it takes the place of what took its place.
async function putBack(absolute: string, like: Stats, { before, after }: Replacement): Promise<void> {
  const temporary = temporaryIn(path.dirname(absolute));
  try {
    if (await writeTemporary(temporary, like, after)) {
      const ours = exchange(temporary, absolute, before);
      if (typeof ours === 'number') closeSync(ours);
    } else await overwriteKept(absolute, { before, after });
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeTemporary(temporary: string, like: Stats, bytes: Uint8Array): Promise<boolean> {
  const file = await open(temporary, 'wx', 0o600);
  try {
    if (!(await hasOwnersOf(file, like))) return false;
    await file.chmod(like.mode & 0o7777);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await assertHolds(temporary, bytes);
  return true;
}

async function hasOwnersOf(file: FileHandle, like: Stats): Promise<boolean> {
  const { uid, gid } = await file.stat();
  return (uid === like.uid && gid === like.gid) || succeeds(file.chown(like.uid, like.gid));
}

// Windows refuses a rename over a file that another program has open without delete sharing.
function isRefusedRename(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY', 'EXDEV'].includes(systemCode(error) ?? '');
}

function succeeds(attempt: Promise<void>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
