import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../core/store/store';
import type { CountNote } from '../core/note/countNote';
import type { Purpose } from '../core/workspace/host';
import { Workspace } from '../core/workspace/workspace';
import { isWithin } from '../node/folderPaths';
import { removeLeftovers } from '../node/leftovers';
import { createNodeStore } from '../node/nodeStore';
import type { Io } from './io';
import { UsageError } from './io';

/**
 * The absolute path of an existing folder; the working directory if none is named. Throws a `UsageError` if it does not
 * exist.
 */
export async function existingFolder(named: string | undefined, io: Io): Promise<string> {
  const folder = path.resolve(io.cwd, named ?? '.');
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`There is no folder "${named ?? folder}".`);
  return folder;
}

/**
 * Opens and reads the workspace of a folder. Prints a hint to stderr if it has no responsibilities yet. `purpose`: what
 * is done with it. `count`: see `WorkspaceHost`.
 */
export async function openWorkspace(
  folder: string,
  io: Io,
  purpose: Purpose = 'glance',
  count?: CountNote,
): Promise<Workspace> {
  const workspace = workspaceOf(folder, purpose, count);
  await workspace.reload();
  return hinted(workspace, io);
}

/**
 * Ends what a run that was killed has left in the folders of these files, before something is written there. True: a note got
 * its text of before that run.
 */
export async function endLeftovers(paths: Iterable<FilePath>, folder: string): Promise<boolean> {
  const root = await realpath(folder);
  const folders = new Set([...paths].map((file) => path.dirname(path.join(root, file))));
  let isChanged = false;
  for (const each of folders) {
    const real = await realpath(each).catch(() => undefined);
    if (real !== undefined && isWithin(root, real) && (await removeLeftovers(real))) isChanged = true;
  }
  return isChanged;
}

/** The same for an operation on these notes, without reading any other. */
export async function openForNotes(paths: readonly FilePath[], folder: string, io: Io): Promise<Workspace> {
  return hinted(await openForFiles(paths, folder), io);
}

/** The same, be there responsibilities or not. */
export async function openForFiles(paths: readonly FilePath[], folder: string): Promise<Workspace> {
  await endLeftovers(paths, folder);
  const workspace = workspaceOf(folder, 'glance');
  await workspace.prepare(paths);
  return workspace;
}

function workspaceOf(folder: string, purpose: Purpose, count?: CountNote): Workspace {
  return new Workspace(createNodeStore(folder, true), { purpose, count });
}

function hinted(workspace: Workspace, io: Io): Workspace {
  if (!workspace.isInitialized)
    io.stderr('This folder has no responsibilities yet. Create them with: remit init\n');
  return workspace;
}
