import * as vscode from '../api';
import type { CutOff, LastOperation } from '../../core/actions/lastOperation';
import { plainMessage } from '../plainText';

/** Tells of an operation on several files that was cut off when its editor closed, once, and offers what can be done. */
export async function tellCutOff(lastOperation: LastOperation): Promise<void> {
  const cut = await lastOperation.takeCutOff();
  if (!cut) return;
  const finish = { title: vscode.l10n.t('Finish'), command: 'remit.finishLastChange' };
  const undo = { title: vscode.l10n.t('Undo'), command: 'remit.undoLastChange' };
  const answer = await vscode.window.showWarningMessage(plainMessage(sentenceFor(cut)), finish, undo);
  if (!answer) return;
  // The message may stand for long, while other notes are filed.
  if (await lastOperation.isLast(cut.id)) await vscode.commands.executeCommand(answer.command);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('It is no longer the last change, so nothing was done.'),
    );
}

function sentenceFor({ name, files }: CutOff): string {
  return name === ''
    ? vscode.l10n.t('The last change was cut off before all of its {0} files were written.', files)
    : vscode.l10n.t('"{0}" was cut off before all of its {1} files were written.', name, files);
}
