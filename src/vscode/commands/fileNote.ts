import * as vscode from 'vscode';
import { changeFilings } from '../../core/actions/changeFilings';
import { currentFilings } from '../../core/actions/currentFilings';
import type { Journal } from '../../core/actions/journal';
import { pathsOfUnit, pickRows } from '../../core/filing/pick';
import type { FilePath } from '../../core/store/store';
import type { CommandArguments } from '../contributions';
import type { Folder } from '../folders';
import { today } from '../today';
import { pickActivities } from './activityPick';
import type { CommandContext } from './context';
import { doneText } from './doneText';
import { hasResponsibilities, mayWrite, whenRead } from './guards';
import { tell } from './report';
import { byFolder, filesOf } from './targets';

/** File Note Under…: for the active editor, files selected in the explorer, or rows of the tree. */
export async function fileNote(
  context: CommandContext,
  ...[target, selected]: CommandArguments['remit.fileNote']
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const files = filesOf(context.folders, target, selected);
  if (files.length === 0) sayWhatToFile();
  const journalOf = context.lastOperation.begin();
  for (const [folder, paths] of byFolder(files)) await fileIn(folder, paths, journalOf(folder));
}

function sayWhatToFile(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a note of this workspace, or select notes in the explorer, then file them.'),
  );
}

async function fileIn(folder: Folder, paths: readonly FilePath[], journal: Journal): Promise<void> {
  if (!(await hasResponsibilities(folder))) return;
  const { workspace } = folder;
  const notes = paths.filter((path) => workspace.scope.isNote(path));
  // Where nothing of it is a note nobody is asked: the refusal says why.
  const choice = notes.length > 0 ? await choose(folder, notes) : { add: [], remove: [] };
  if (!choice) return;
  const requests = paths.map((path) => ({ path, wish: { unit: { kind: 'note' } as const, ...choice } }));
  const outcomes = await changeFilings(workspace, requests, journal);
  tell(doneText(workspace.taxonomy, choice), outcomes);
}

async function choose(folder: Folder, notes: readonly FilePath[]): ReturnType<typeof pickActivities> {
  const { workspace } = folder;
  const filed = await Promise.all(
    notes.map(async (path) => pathsOfUnit(await currentFilings(workspace, path), { kind: 'note' })),
  );
  return pickActivities(titleFor(folder, notes), pickRows(workspace.taxonomy, filed, today()), notes.length);
}

function titleFor({ workspace }: Folder, paths: readonly FilePath[]): string {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) return vscode.l10n.t('File {0} Notes Under', paths.length);
  return vscode.l10n.t('File "{0}" Under', workspace.index.get(path)?.note.title ?? path);
}
