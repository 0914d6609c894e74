import * as vscode from 'vscode';
import type { CommandContext } from './context';
import type { Folder } from '../folders';
import { plainMessage } from '../plainText';

/** Whether Remit may write: in Restricted Mode it reads only, and says so (promise 5, S11). */
export function mayWrite(): boolean {
  if (vscode.workspace.isTrusted) return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This window is in Restricted Mode: Remit reads and does not write. Trust the workspace to file notes.',
    ),
  );
  return false;
}

/** Whether a folder has responsibilities to file under; where not, offers to write the default ones. */
export async function hasResponsibilities({ workspace, name, uri }: Folder): Promise<boolean> {
  if (workspace.isInitialized) return true;
  const initialize = vscode.l10n.t('Initialize Responsibilities');
  const question = vscode.l10n.t('{0} has no responsibilities to file under yet.', plainMessage(name));
  const answer = await vscode.window.showInformationMessage(question, initialize);
  if (answer === initialize) await vscode.commands.executeCommand('remit.initialize', uri);
  return false;
}

/** Waits for the first reading: a command given while the window opens works on the whole. */
export async function whenRead({ folders }: CommandContext): Promise<void> {
  await folders.ready();
}
