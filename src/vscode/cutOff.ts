import * as vscode from './api';
import type { LastOperation } from '../core/actions/lastOperation';
import type { Log } from './log';

/** Tells of an operation on several files that was cut off when its editor closed, once, and offers to take it back. */
export async function tellCutOff(lastOperation: LastOperation, log: Log): Promise<void> {
  try {
    const cut = await lastOperation.takeCutOff();
    if (!cut) return;
    const undo = vscode.l10n.t('Undo');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The last change was cut off before all of its {0} files were written. Undo it, or run the same command again to finish it.',
        cut.files,
      ),
      undo,
    );
    if (answer !== undo) return;
    // The message may stand for long, while other notes are filed.
    if (await lastOperation.isLast(cut.id)) await vscode.commands.executeCommand('remit.undoLastChange');
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('It is no longer the last change, so nothing was undone.'),
      );
  } catch (error) {
    log.warn('the last change is not known', error);
  }
}
