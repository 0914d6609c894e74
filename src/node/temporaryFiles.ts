import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A new name for a file that lives only until it takes another one's place. */
export function temporaryIn(folder: string): string {
  return path.join(folder, `.remit-${process.pid}-${randomUUID()}.tmp`);
}

const pattern = /^\.remit-(?:\d+-[0-9a-f-]{36}\.tmp|[0-9a-f]{16}\.lock)$/;
// Milliseconds: far longer than any of them lives.
const oldest = 60_000;

/** Removes the temporary files and locks of a process that was killed. What cannot be removed stays. */
export async function removeTemporary(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    if (!pattern.test(name) || !(await isOld(file))) continue;
    await rm(file, { force: true }).catch(() => undefined);
  }
}

function isOld(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > oldest,
    () => false,
  );
}
