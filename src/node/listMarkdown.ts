import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Exclusion, FilePath, TellSkipped } from '../core/store/store';
import { filesInTurn } from '../core/store/store';
import { isWithin } from './folderPaths';
import { detailOf, isMissing } from './systemError';
import { Turn } from './yieldTurn';
import { isMarkdown } from '../core/store/filePath';

/** What a listing came across. */
export interface MarkdownListing {
  readonly files: readonly FilePath[];
  /** The real paths of the folders that it visited. */
  readonly folders: ReadonlySet<string>;
}

/**
 * All markdown files of a folder, given by its real path. Every real folder is visited once, and every real file is
 * listed once, by its own name rather than a link's; links that lead out of the folder are not followed (H32).
 * Subfolders that are unreadable are skipped and told to `skipped` (H33), as are files whose name is not UTF-8; rejects if `root` itself cannot be read.
 */
export async function listMarkdown(
  root: string,
  excluded: Exclusion,
  skipped: TellSkipped = () => undefined,
): Promise<MarkdownListing> {
  const entered = new Set([root]);
  const walk: Walk = { root, excluded, skipped, turn: new Turn(), files: [], links: [], entered };
  await enter(walk, await readdir(root, { withFileTypes: true }), '', root);
  const listing = { files: walk.files, folders: entered };
  if (walk.links.length === 0) return listing;
  const named = new Set(walk.files.map((file) => path.join(root, file)));
  // Links come last, so that a file is listed by its own name, and sorted, so that every listing picks the same link.
  // Following one may find more links.
  while (walk.links.length > 0) {
    for (const link of walk.links.splice(0).sort()) await followLink(walk, link, named);
  }
  return listing;
}

interface Walk {
  readonly root: string;
  readonly excluded: Exclusion;
  readonly skipped: TellSkipped;
  readonly turn: Turn;
  readonly files: FilePath[];
  readonly links: FilePath[];
  /** The real paths of the folders visited. */
  readonly entered: Set<string>;
}

async function enter(walk: Walk, entries: readonly Dirent[], prefix: string, real: string): Promise<void> {
  const folders: string[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % filesInTurn === 0) await walk.turn.mine();
    const file = prefix + entry.name;
    if (entry.isDirectory()) folders.push(entry.name);
    else if (entry.isSymbolicLink()) walk.links.push(file);
    else if (!entry.isFile() || !isMarkdown(file) || walk.excluded(file, 'file')) continue;
    else if (isMarred(entry.name) && (await isGone(path.join(real, entry.name)))) {
      walk.skipped(file, 'name', '');
    } else walk.files.push(file);
  }
  await Promise.all(folders.map((name) => enterFolder(walk, prefix + name, path.join(real, name))));
}

async function enterFolder(walk: Walk, folder: FilePath, real: string): Promise<void> {
  if (walk.excluded(folder, 'folder') || walk.entered.has(real)) return;
  walk.entered.add(real);
  const entries = await readdir(real, { withFileTypes: true }).catch((error: unknown) => {
    // A folder that is gone meanwhile is no problem; one that nobody can name is never found.
    if (!isMissing(error)) walk.skipped(folder, 'folder', detailOf(error));
    else if (isMarred(folder)) walk.skipped(folder, 'name', '');
    return [];
  });
  await enter(walk, entries, `${folder}/`, real);
}

// What is not UTF-8 in a name is read as this character, and no file has the name that comes of it.
function isMarred(name: string): boolean {
  return name.includes('\uFFFD');
}

async function isGone(absolute: string): Promise<boolean> {
  return lstat(absolute).then(() => false, isMissing);
}

async function followLink(walk: Walk, link: FilePath, named: Set<string>): Promise<void> {
  const target = await targetOf(path.join(walk.root, link));
  if (!target || !isWithin(walk.root, target.real)) return;
  if (target.isFolder) {
    const before = walk.files.length;
    await enterFolder(walk, link, target.real);
    for (const file of walk.files.splice(before)) await addLinked(walk, file, named);
  } else if (target.isFile && isMarkdown(link) && !walk.excluded(link, 'file')) {
    await addLinked(walk, link, named, target.real);
  }
}

async function addLinked(walk: Walk, file: FilePath, named: Set<string>, known?: string): Promise<void> {
  const real = known ?? (await targetOf(path.join(walk.root, file)))?.real;
  if (real === undefined || named.has(real)) return;
  named.add(real);
  walk.files.push(file);
}

interface Target {
  readonly real: string;
  readonly isFolder: boolean;
  readonly isFile: boolean;
}

/** The final target of a path; undefined if it does not exist or is circular. */
async function targetOf(absolute: string): Promise<Target | undefined> {
  try {
    const real = await realpath(absolute);
    const stats = await stat(real);
    return { real, isFolder: stats.isDirectory(), isFile: stats.isFile() };
  } catch {
    return undefined;
  }
}
