import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, lstat, open, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Replacement } from './overwriteFile';
import { assertHolds, holds, overwriteFile } from './overwriteFile';
import { systemCode } from './systemError';

/** `changed`: somebody wrote to the file in the meantime. In both other cases than `replaced` it is as it was. */
export type Replaced = 'replaced' | 'changed' | 'read-only';

/**
 * Replaces a file's bytes so that a crash, a full disk or a reader in between sees the old file or the new one
 * (H35): by a verified temporary file and a rename. Where a rename would lose what the file is (one of several hard
 * links, another's property) or the folder takes no files, in place. `absolute` is a real path. Rejects, the file
 * being as it was, where it cannot be done.
 */
export async function replaceFile(absolute: string, replacement: Replacement): Promise<Replaced> {
  const stats = await lstat(absolute);
  // A rename asks the folder only: whether the file itself may be written is asked first.
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

/** Undefined: it cannot be done this way, and nothing has happened. */
async function replaceByRename(
  absolute: string,
  stats: Stats,
  { before, after }: Replacement,
): Promise<Replaced | undefined> {
  const temporary = path.join(path.dirname(absolute), `.remit-${randomUUID()}.tmp`);
  try {
    if (!(await writeTemporary(temporary, stats, after))) return undefined;
    // Syncing took its time: asked once more, so that nothing written meanwhile is lost (H40).
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

// Windows lets nobody rename over a file that another program holds open without sharing it for deletion.
function isRefusedRename(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY', 'EXDEV'].includes(systemCode(error) ?? '');
}

function succeeds(attempt: Promise<void>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
