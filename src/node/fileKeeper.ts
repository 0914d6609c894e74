import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TextKeeper } from '../core/actions/lastOperation';
import { writeNew } from './createFile';
import { removeLeftovers } from './leftovers';
import { isMissing } from './systemError';
import { temporaryIn } from './temporaryFiles';

/**
 * Keeps a text in a file that nobody but its user can read. `write` replaces the file atomically, and rejects where that is
 * not possible.
 */
export function fileKeeper(file: string): TextKeeper {
  return { read: () => textOf(file), write: (text) => replaced(file, text) };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function replaced(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftovers(folder);
  const temporary = temporaryIn(folder);
  try {
    await writeNew(temporary, Buffer.from(text), 0o600);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
