import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { endAside, isAside } from './aside';
import { isRunning, removeIfLeft } from './fileLock';
import { endOverwrite, isKept, keptElsewhere } from './keptText';
import { ownerOf } from './temporaryFiles';

// Milliseconds: far longer than any of them lives. The number of a process may be that of another one by now, or of one on
// another machine that uses the same folder.
const oldest = 60_000;

/**
 * Ends in a folder what a process that was killed has begun there: temporary files, locks and files that it was just removing
 * go, and a note that it was just overwriting gets its old text back. What cannot be ended stays. True: a note was changed.
 */
export async function removeLeftovers(folder: string): Promise<boolean> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('.remit-'));
  const files = [...names.map((name) => path.join(folder, name)), ...(await keptElsewhere(folder))];
  let isChanged = false;
  for (const file of files) {
    if (await removeLeftover(file).catch(() => false)) isChanged = true;
  }
  return isChanged;
}

async function removeLeftover(file: string): Promise<boolean> {
  const name = path.basename(file);
  if (/^\.remit-[0-9a-f]{16}\.lock$/.test(name)) return removeIfLeft(file).then(() => false);
  const owner = ownerOf(name);
  if (owner === undefined || (isRunning(owner) && !(await isOld(file)))) return false;
  if (isKept(name)) return endOverwrite(file);
  if (isAside(name)) await endAside(file);
  else if (name.endsWith('.tmp')) await rm(file, { force: true });
  return false;
}

async function isOld(file: string): Promise<boolean> {
  return Date.now() - (await stat(file)).mtimeMs > oldest;
}
