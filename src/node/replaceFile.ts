import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, lstat, open, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Replacement } from './overwriteFile';
import { assertHolds, holds, overwriteFile } from './overwriteFile';
import { systemCode } from './systemError';

/** `changed`: another program wrote to the file in the meantime. In all cases but `replaced`, the file is unchanged. */
export type Replaced = 'replaced' | 'changed' | 'read-only';

/**
 * Replaces a file atomically, so that after a crash, on a full disk, or for a concurrent reader it is either the old or
 * the new file (H35): through a verified temporary file and a rename. The file is overwritten in place if a rename
 * would lose its identity (hard links, another owner), or if the folder does not allow new files. `absolute` is a real
 * path. Rejects, with the file unchanged, if it cannot be done.
 */
export async function replaceFile(absolute: string, replacement: Replacement): Promise<Replaced> {
  const stats = await lstat(absolute);
  // A rename checks only the folder's permissions, so the file's own are checked first.
  if (!(await succeeds(access(absolute, constants.W_OK)))) return 'read-only';
  const renamed = (await mayRename(absolute, stats))
    ? await replaceByRename(absolute, stats, replacement)
    : undefined;
  if (renamed) return renamed;
  await overwriteFile(absolute, replacement);
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
  const temporary = path.join(path.dirname(absolute), `.remit-${randomUUID()}.tmp`);
  try {
    if (!(await writeTemporary(temporary, stats, after))) return undefined;
    // Syncing takes time: the file is checked again, so that no concurrent write is lost (H40).
    if (!(await holds(absolute, before))) return 'changed';
    await rename(temporary, absolute);
    return 'replaced';
  } catch (error) {
    if (isRefusedRename(error)) return undefined;
    throw error;
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
