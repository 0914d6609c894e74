import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A symbolic link to create; its target is relative to the link. */
export interface Link {
  readonly linkTo: string;
}

/** Files by path in a folder, with `/`: text, bytes, or a link. */
export type FileTree = Readonly<Record<string, string | Uint8Array | Link>>;

// Syncing to disk dominates the time of these tests, so a memory file system is used if there is one.
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

/** The texts of all files in a folder, by path with `/`, sorted. Links are not followed. */
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
