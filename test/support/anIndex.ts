import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Workspace } from '../../src/core/workspace/workspace';
import type { ScannedNote } from '../../src/core/note/note';
import type { FilePath } from '../../src/core/store/store';
import { Folders } from '../../src/vscode/folders';
import { OpenDocuments } from '../../src/vscode/store/openDocuments';
import { WorkspaceStore } from '../../src/vscode/store/workspaceStore';
import { until } from './workbench';

const inTests = {
  createStore: () => undefined,
  loadCache: () => import('../../src/lazy/cache'),
  loadEditing: () => import('../../src/lazy/editing'),
};

/**
 * A live index of the window's folders, as the extension has one; dispose it. `storage`: the folder for its cache, if
 * any.
 */
export async function liveIndex(storage?: vscode.Uri): Promise<Folders> {
  const log = vscode.window.createOutputChannel('Tests', { log: true });
  const folders = new Folders(inTests, log, storage);
  await folders.ready();
  return folders;
}

/** The files of a folder as the extension reads and writes them, unsaved editors included. */
export function documentsOf(folder: vscode.Uri): OpenDocuments {
  return new OpenDocuments(folder, new WorkspaceStore(folder), inTests.loadEditing);
}

/** A freshly read folder, including unsaved editors. */
export async function freshWorkspace(folder: vscode.Uri): Promise<Workspace> {
  const workspace = new Workspace(documentsOf(folder));
  await workspace.reload();
  return workspace;
}

/** Waits until a live index equals a fresh read, for the notes at or below `below`. */
export async function untilItEqualsAFreshReading(
  { all }: Folders,
  folder: vscode.Uri,
  below: FilePath,
): Promise<void> {
  const live = all.find(({ uri }) => uri.toString() === folder.toString());
  assert.ok(live);
  const fresh = notesOf(await freshWorkspace(folder), below);
  await until('the index to be as a fresh reading', () => notesOf(live.workspace, below) === fresh);
}

function notesOf({ index }: Workspace, below: FilePath): string {
  const notes = [...index.notes()].map(({ note }) => note).filter(({ path }) => path.startsWith(below));
  return JSON.stringify(notes.sort(byPath), undefined, 1);
}

function byPath(a: ScannedNote, b: ScannedNote): number {
  return a.path < b.path ? -1 : 1;
}
