import * as vscode from '../api';
import type { CommandContext } from './context';
import type { Folder } from '../folders';
import { plainMessage } from '../plainText';
import { chooseFolder } from './filing/subjects';

/** Whether Remit may write: in Restricted Mode it reads only, and says so (invariant 5, S11). */
export function mayWrite(): boolean {
  if (vscode.workspace.isTrusted) return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This window is in Restricted Mode, so Remit writes nothing. Trust the workspace to file notes.',
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

/**
 * The folder in which something is to be written that no file names: the active file's, the only one, or the one the
 * user picks. Undefined, and the user knows why: nothing may be written, or there is nothing to write for.
 */
export async function folderToWriteIn(context: CommandContext): Promise<Folder | undefined> {
  return mayWrite() ? folderToRead(context) : undefined;
}

/** The same for what only reads. */
export async function folderToRead(context: CommandContext): Promise<Folder | undefined> {
  await whenRead(context);
  const { all, initialized } = context.folders;
  const folder = await chooseFolder(context.folders, initialized.length > 0 ? initialized : all);
  if (all.length === 0) sayNoFolder();
  return folder && (await hasResponsibilities(folder)) ? folder : undefined;
}

/** Says what to do where no folder is open. */
export function sayNoFolder(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('First open the folder that holds your notes.'));
}
