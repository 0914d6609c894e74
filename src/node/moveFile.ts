import { lstatSync } from 'node:fs';
import { access, constants, link, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { takeAway } from './aside';
import { isAtRest } from './atRest';
import { claim, isWithoutLinks } from './createFile';
import { holds } from './overwriteFile';
import { isMissing, systemCode } from './systemError';

/**
 * The result of moving or removing a file. In all cases but `done`, the file is unchanged. `changed`: another program
 * wrote to it in the meantime. `link`: it is a symbolic link, whose purpose only its author knows.
 */
export type Moved = 'done' | 'exists' | 'changed' | 'read-only' | 'link';

/**
 * Renames a file without overwriting an existing one, and creates missing folders. The file gets its new name beside the old
 * one, by a hard link, and then loses the old one: cut off anywhere, all of its text has a name, and the same move again ends
 * what was begun (H35). A change of case only is not a conflict on case-insensitive file systems (H36).
 */
export async function moveFile(from: string, bytes: Uint8Array, to: string): Promise<Moved> {
  const refusal = await mayGo(from);
  if (refusal) return refusal;
  await mkdir(path.dirname(to), { recursive: true });
  const isBegun = await isOneFile(from, to);
  if (isBegun && !(await hasTwoNames(from, to))) return renameCase(from, to);
  if (!isBegun) {
    const named = await giveName(from, to);
    if (named !== 'named') return named === 'without-links' ? moveByClaim(from, bytes, to) : named;
  }
  try {
    if ((await holds(to, bytes)) && (await takeAway(from, bytes))) return 'done';
  } catch (error) {
    await withoutName(from, bytes, to);
    throw error;
  }
  return withoutName(from, bytes, to);
}

/** Removes a file with these bytes. */
export async function removeFile(absolute: string, bytes: Uint8Array): Promise<Moved> {
  const refusal = await mayGo(absolute);
  if (refusal) return refusal;
  return (await takeAway(absolute, bytes)) ? 'done' : 'changed';
}

async function giveName(from: string, to: string): Promise<'named' | 'without-links' | Moved> {
  try {
    await link(from, to);
    return 'named';
  } catch (error) {
    if (isMissing(error)) return 'changed';
    if (isWithoutLinks(error)) return 'without-links';
    if (systemCode(error) !== 'EEXIST') throw error;
    return (await isLeftEmpty(to)) ? 'without-links' : 'exists';
  }
}

// The old name stays, or belongs to what somebody has just saved there: the new one was given too early.
async function withoutName(from: string, bytes: Uint8Array, to: string): Promise<Moved> {
  if (await isOneFile(from, to)) await rm(to);
  else if (await holds(to, bytes)) await takeAway(to, bytes);
  return 'changed';
}

// Where a file has one name only, the new name is claimed by an empty file, which the rename replaces.
async function moveByClaim(from: string, bytes: Uint8Array, to: string): Promise<Moved> {
  if (!(await claim(to)) && !(await isLeftEmpty(to))) return 'exists';
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

// What a move that was cut off has claimed, or somebody else left without a byte in it.
function isLeftEmpty(absolute: string): Promise<boolean> {
  return lstat(absolute).then(
    (stats) => stats.isFile() && stats.size === 0 && isAtRest(() => lstatSync(absolute)),
  );
}

async function mayGo(absolute: string): Promise<Moved | undefined> {
  if ((await lstat(absolute)).isSymbolicLink()) return 'link';
  const mayWrite = await access(absolute, constants.W_OK).then(
    () => true,
    () => false,
  );
  return mayWrite ? undefined : 'read-only';
}

// Whether both names lead to one file: in another case or normalization, or because it has two names.
async function isOneFile(from: string, to: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [from, to].map((file) => lstat(file, { bigint: true }).catch(() => undefined)),
  );
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

// Of a file that has one name, in a folder with two paths, the name must not be taken away as if it were its second.
async function hasTwoNames(from: string, to: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [from, to].map((file) => stat(path.dirname(file), { bigint: true })),
  );
  if (one?.ino !== other?.ino || one?.dev !== other?.dev) return true;
  const names = await readdir(path.dirname(to));
  return (
    path.basename(from) !== path.basename(to) &&
    [from, to].every((file) => names.includes(path.basename(file)))
  );
}

async function renameCase(from: string, to: string): Promise<Moved> {
  await rename(from, to);
  return 'done';
}

async function unclaimed(absolute: string, result: Moved): Promise<Moved> {
  if (await holds(absolute, new Uint8Array())) await rm(absolute);
  return result;
}
