import * as vscode from 'vscode';
import { undoLastFiling } from '../../core/actions/undoLastFiling';
import { WorkspaceJournal } from '../workspaceJournal';
import type { CommandContext } from './context';
import { mayWrite, whenRead } from './guards';
import { tell } from './report';
import { chooseFolder } from './targets';

/** Undo Last Filing: every file of the last operation that has not changed since. */
export async function undoFiling(context: CommandContext): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const folder = await chooseFolder(context.folders, context.folders.initialized);
  if (!folder) return;
  const journal = new WorkspaceJournal(context.context.workspaceState, folder.uri);
  const outcomes = await undoLastFiling(folder.workspace, journal);
  if (outcomes.length > 0) tell(vscode.l10n.t('The last filing was undone.'), outcomes);
  else void vscode.window.showInformationMessage(vscode.l10n.t('There is no filing to undo.'));
}
