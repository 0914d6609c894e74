import type { FileHandle } from 'node:fs/promises';
import { open, readFile } from 'node:fs/promises';

/** A file's bytes before and after a write. */
export interface Replacement {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Overwrites a file in place and verifies it by reading it back; on failure, restores the old bytes and rejects. Growth
 * is written first, so that a full disk is detected before any old byte is overwritten (H35).
 */
export async function overwriteFile(absolute: string, { before, after }: Replacement): Promise<void> {
  const file = await open(absolute, 'r+');
  try {
    await grow(file, before.length, after);
    await overwrite(file, absolute, { before, after });
  } finally {
    await file.close();
  }
}

async function grow(file: FileHandle, length: number, after: Uint8Array): Promise<void> {
  try {
    await writeAt(file, after.subarray(length), length);
    await file.sync();
  } catch (error) {
    await file.truncate(length);
    throw error;
  }
}

async function overwrite(file: FileHandle, absolute: string, { before, after }: Replacement): Promise<void> {
  try {
    await writeAt(file, after.subarray(0, before.length), 0);
    await file.truncate(after.length);
    await file.sync();
    await assertHolds(absolute, after);
  } catch (error) {
    await writeAt(file, before, 0);
    await file.truncate(before.length);
    await file.sync();
    throw error;
  }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

/** Whether a file contains exactly these bytes. */
export async function holds(absolute: string, bytes: Uint8Array): Promise<boolean> {
  return Buffer.compare(await readFile(absolute), bytes) === 0;
}

/** Rejects if a file does not contain exactly these bytes. */
export async function assertHolds(absolute: string, bytes: Uint8Array): Promise<void> {
  if (!(await holds(absolute, bytes))) throw new Error('the file does not hold what was written to it');
}
