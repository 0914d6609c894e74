import * as vscode from '../api';
import type { CommandContext } from './context';
import type { Folder } from '../folders';
import { plainMessage } from '../plainText';
import { chooseFolder } from './filing/subjects';

/** Whether Remit may write. In Restricted Mode it is read-only, and shows a message (invariant 5, S11). */
export function mayWrite(): boolean {
  if (vscode.workspace.isTrusted) return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This window is in Restricted Mode, so Remit cannot write files. Trust the workspace, then try again.',
    ),
  );
  return false;
}

/** Whether a folder has a taxonomy to file under; if not, offers to create the default one. */
export async function hasResponsibilities({ workspace, label, uri }: Folder): Promise<boolean> {
  if (workspace.isInitialized) return true;
  const initialize = vscode.l10n.t('Initialize Responsibilities');
  const question = vscode.l10n.t('{0} has no responsibilities to file under yet.', plainMessage(label));
  const answer = await vscode.window.showInformationMessage(question, initialize);
  if (answer === initialize) await vscode.commands.executeCommand('remit.initialize', uri);
  return false;
}

/** Waits for the initial read, so that a command run at startup sees all notes. */
export async function whenRead({ folders }: CommandContext): Promise<void> {
  await folders.ready();
}

/**
 * The folder to write to when no file determines it: the active file's, the only one, or the one that the user picks.
 * Undefined, after a message, if writing is not allowed or there is no such folder.
 */
export async function folderToWriteIn(context: CommandContext): Promise<Folder | undefined> {
  return mayWrite() ? folderToRead(context) : undefined;
}

/** Like `folderToWriteIn`, for commands that only read. */
export async function folderToRead(context: CommandContext): Promise<Folder | undefined> {
  await whenRead(context);
  const { all, initialized } = context.folders;
  const folder = await chooseFolder(context.folders, initialized.length > 0 ? initialized : all);
  if (all.length === 0) sayNoFolder();
  return folder && (await hasResponsibilities(folder)) ? folder : undefined;
}

/** Shows what to do if no folder is open. */
export function sayNoFolder(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('First open the folder that holds your notes.'));
}
