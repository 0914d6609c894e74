import { link, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { assertHolds } from './overwriteFile';
import { systemCode } from './systemError';
import { temporaryIn } from './temporaryFiles';

/**
 * Creates a file, and missing folders. False: it exists, in any case on a case-insensitive file system (H36). The file is
 * there with all of its bytes or not at all, whenever the process is killed (H35): it is written under another name and given
 * its own one by a hard link, which never takes the place of a file. Rejects, without leaving a file behind, if it cannot be
 * created.
 */
export async function createFile(absolute: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(path.dirname(absolute), { recursive: true });
  const temporary = temporaryIn(path.dirname(absolute));
  try {
    await writeNew(temporary, bytes);
    await link(temporary, absolute);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!isWithoutLinks(error)) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  return createInPlace(absolute, bytes);
}

/** Claims a name with an empty file. False: the name is taken. */
export async function claim(absolute: string): Promise<boolean> {
  try {
    await (await open(absolute, 'wx')).close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Whether the system refused a hard link, and may do without: some file systems have none, and each system says so in its own
 * way.
 */
export function isWithoutLinks(error: unknown): boolean {
  const { syscall } = error as { readonly syscall?: unknown };
  return (
    syscall === 'link' && !['EEXIST', 'ENOENT', 'ENOSPC', 'EROFS'].includes(systemCode(error) ?? 'EEXIST')
  );
}

async function createInPlace(absolute: string, bytes: Uint8Array): Promise<boolean> {
  if (!(await claim(absolute))) return false;
  try {
    await writeTo(absolute, 'r+', bytes);
    return true;
  } catch (error) {
    await rm(absolute, { force: true });
    throw error;
  }
}

/** Writes a file that is not there yet, for `mode`, and reads it back. Rejects where it cannot; what was written stays. */
export function writeNew(absolute: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  return writeTo(absolute, 'wx', bytes, mode);
}

async function writeTo(
  absolute: string,
  flags: 'wx' | 'r+',
  bytes: Uint8Array,
  mode?: number,
): Promise<void> {
  const file = await open(absolute, flags, mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await assertHolds(absolute, bytes);
}
