import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { assertHolds } from './overwriteFile';
import { systemCode } from './systemError';

/**
 * Writes a file that does not exist yet, and the folders above it. False: there is one, in whatever case its name
 * is written where the file system knows no case (H36). Rejects, no file being left, where it cannot be done.
 */
export async function createFile(absolute: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(path.dirname(absolute), { recursive: true });
  const file = await openNew(absolute);
  if (!file) return false;
  try {
    await file.writeFile(bytes);
    await file.sync();
    await assertHolds(absolute, bytes);
  } catch (error) {
    await rm(absolute, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

function openNew(absolute: string): Promise<Awaited<ReturnType<typeof open>> | undefined> {
  return open(absolute, 'wx').catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
}
