import { lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFile } from '../node/createFile';
import { replaceFile } from '../node/replaceFile';
import { isMissing } from '../node/systemError';
import type { ExitCode, Io } from './io';
import { printable } from './io';

/**
 * Writes a result to the file that the user named. An existing file is replaced only on request, and is the old or the new one
 * if that fails (H35); missing folders are created. Rethrows the system's error if the file cannot be written.
 */
export async function writeOutput(
  named: string,
  content: string | Uint8Array,
  overwrite: boolean,
  io: Io,
): Promise<ExitCode> {
  const file = path.resolve(io.cwd, named);
  const bytes = Buffer.from(content);
  // If a file is in the place of a folder, the system's message is shown.
  await mkdir(path.dirname(file), { recursive: true });
  const isThere = await lstat(file).then(() => true, missing);
  if (isThere && overwrite) await replace(file, bytes);
  else if (isThere || !(await createFile(file, bytes))) {
    io.stderr(
      `${printable(named)}: The file already exists. Replace it with --overwrite. [already-exists]\n`,
    );
    return 1;
  }
  io.stdout(`${printable(named)}: Created.\n`);
  return 0;
}

async function replace(file: string, bytes: Buffer): Promise<void> {
  const real = await realpath(file).catch(() => file);
  const isFile = await lstat(real).then((stats) => stats.isFile(), missing);
  // A terminal or a pipe holds nothing that could be lost, and nor does a link that leads nowhere.
  if (!isFile) return writeFile(file, bytes);
  const replaced = await replaceFile(real, { before: await readFile(real), after: bytes });
  if (replaced === 'read-only') throw new Error(`${file} is read-only`);
  if (replaced === 'changed') throw new Error(`another program is writing to ${file}`);
}

function missing(error: unknown): false {
  if (isMissing(error)) return false;
  throw error;
}
