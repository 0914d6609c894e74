import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A link to write in a tree: what it says, relative to where it stands. */
export interface Link {
  readonly linkTo: string;
}

/** Files by their path in a folder, with `/`: text, bytes, or a link. */
export type FileTree = Readonly<Record<string, string | Uint8Array | Link>>;

// Syncing to a disk is what takes the time of these tests: memory is used where the system offers some.
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Writes `tree` to a folder of its own, runs `use` with the folder's absolute path, and removes the folder. */
export async function inFileTree<T>(tree: FileTree, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(scratch, 'remit-test-'));
  try {
    for (const [file, content] of Object.entries(tree)) await writeEntry(path.join(folder, file), content);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What stands in a folder: the text of every file, by path with `/`, in order. Links are not followed. */
export async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files.sort().map(async (file) => {
    return [path.relative(folder, file).split(path.sep).join('/'), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

async function writeEntry(absolute: string, content: string | Uint8Array | Link): Promise<void> {
  await mkdir(path.dirname(absolute), { recursive: true });
  if (typeof content === 'object' && 'linkTo' in content) await symlink(content.linkTo, absolute);
  else await writeFile(absolute, content);
}
