import * as vscode from '../api';
import type { FileOutcome } from '../../core/actions/outcome';
import { undoLastChange } from '../../core/actions/undoLastChange';
import type { CommandContext } from './context';
import { mayWrite, whenRead } from './guards';
import { tell } from './notify';
import { command } from './context';

/**
 * Undo Last Change: restores every file of the last operation that has not changed since, in all folders. This may
 * create and delete files, including category files.
 */
export const undoLastChangeCommand = command('remit.undoLastChange', undoChange);

async function undoChange(context: CommandContext): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const outcomes: FileOutcome[] = [];
  for (const { folder, journal } of await context.lastOperation.entriesByFolder()) {
    const opened = context.folders.all.find(({ uri }) => uri.toString() === folder);
    if (opened) outcomes.push(...(await undoLastChange(opened.workspace, journal)));
  }
  if (outcomes.length > 0) tell(vscode.l10n.t('The last change was undone.'), outcomes);
  else void vscode.window.showInformationMessage(vscode.l10n.t('There is no change to undo.'));
}
