import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../node/systemError';
import type { ExitCode, Io } from './io';
import { printable } from './io';

/**
 * Writes a result to a file that the user named. One that is there is replaced only if they said so; a folder that is
 * not there is made. Throws what the system says where it refuses.
 */
export async function writeOutput(
  named: string,
  text: string,
  overwrite: boolean,
  io: Io,
): Promise<ExitCode> {
  const file = path.resolve(io.cwd, named);
  // A file that stands where a folder is to be is told as the system tells it: it cannot be replaced.
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: overwrite ? 'w' : 'wx' });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    io.stderr(
      `${printable(named)}: There is such a file already. Replace it with --overwrite. [already-exists]\n`,
    );
    return 1;
  }
  io.stdout(`${printable(named)}: Created.\n`);
  return 0;
}
