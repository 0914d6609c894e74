import * as vscode from 'vscode';
import { changeFilings } from '../../core/actions/changeFilings';
import { currentFilings } from '../../core/actions/currentFilings';
import { pathsOfUnit, pickRows } from '../../core/filing/pick';
import type { FilePath } from '../../core/store/store';
import type { CommandArguments } from '../contributions';
import type { FileInFolder, Folder } from '../folders';
import { WorkspaceJournal } from '../workspaceJournal';
import type { ActivityChoice } from './activityPick';
import { pickActivities } from './activityPick';
import type { CommandContext } from './context';
import { hasResponsibilities, mayWrite, whenRead } from './guards';
import { tell } from './report';
import { doneText } from './doneText';
import { filesOf } from './targets';

/** File Note Under…: for the active editor, files selected in the explorer, or rows of the tree. */
export async function fileNote(
  context: CommandContext,
  ...[target, selected]: CommandArguments['remit.fileNote']
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const files = filesOf(context.folders, target, selected);
  if (files.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a note, or select notes in the explorer, then file them.'),
    );
    return;
  }
  for (const [folder, paths] of byFolder(files)) await fileIn(context, folder, paths);
}

// Several folders have several taxonomies: each is asked for by itself.
function byFolder(files: readonly FileInFolder[]): ReadonlyMap<Folder, readonly FilePath[]> {
  const groups = new Map<Folder, FilePath[]>();
  for (const { folder, path } of files) groups.set(folder, [...(groups.get(folder) ?? []), path]);
  return groups;
}

async function fileIn(context: CommandContext, folder: Folder, paths: readonly FilePath[]): Promise<void> {
  if (!(await hasResponsibilities(folder))) return;
  const { workspace } = folder;
  const filed = await Promise.all(
    paths.map(async (path) => pathsOfUnit(await currentFilings(workspace, path), { kind: 'note' })),
  );
  const rows = pickRows(workspace.taxonomy, filed);
  const choice = await pickActivities(titleFor(folder, paths), rows, paths.length);
  if (choice) await apply(context, folder, paths, choice);
}

async function apply(
  { context }: CommandContext,
  { uri, workspace }: Folder,
  paths: readonly FilePath[],
  choice: ActivityChoice,
): Promise<void> {
  const requests = paths.map((path) => ({ path, wish: { unit: { kind: 'note' } as const, ...choice } }));
  const journal = new WorkspaceJournal(context.workspaceState, uri);
  const outcomes = await changeFilings(workspace, requests, journal);
  tell(doneText(workspace.taxonomy, choice), outcomes);
}

function titleFor({ workspace }: Folder, paths: readonly FilePath[]): string {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) return vscode.l10n.t('File {0} Notes Under', paths.length);
  return vscode.l10n.t('File "{0}" Under', workspace.index.get(path)?.note.title ?? path);
}
