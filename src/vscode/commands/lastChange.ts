import * as vscode from '../api';
import { finishLastChange } from '../../core/actions/finishLastChange';
import type { FileOutcome } from '../../core/actions/outcome';
import { undoLastChange } from '../../core/actions/undoLastChange';
import type { CommandContext } from './context';
import { command } from './context';
import { mayWrite, whenRead } from './guards';
import { tell } from './notify';

/**
 * Undo Last Change: restores every file of the last operation that has not changed since, in all folders. This may
 * create and delete files, including category files.
 */
export const undoLastChangeCommand = command('remit.undoLastChange', async (context) => {
  const outcomes = await inEachFolder(context, undoLastChange);
  if (outcomes && outcomes.length > 0) tell(vscode.l10n.t('The last change was undone.'), outcomes);
  else if (outcomes) say(vscode.l10n.t('There is no change to undo.'));
});

/** Finish Last Change: writes what an operation that was cut off had left, where that has not changed since. */
export const finishLastChangeCommand = command('remit.finishLastChange', async (context) => {
  const outcomes = await inEachFolder(context, finishLastChange);
  if (outcomes?.some(({ status }) => status !== 'unchanged'))
    tell(vscode.l10n.t('The last change was finished.'), outcomes);
  else if (outcomes) say(vscode.l10n.t('There is no change to finish.'));
});

/** Undefined: nothing may be written here, which was said. */
async function inEachFolder(
  context: CommandContext,
  act: typeof undoLastChange,
): Promise<readonly FileOutcome[] | undefined> {
  if (!mayWrite()) return undefined;
  await whenRead(context);
  const outcomes: FileOutcome[] = [];
  for (const { folder, journal } of await context.lastOperation.entriesByFolder()) {
    const opened = context.folders.all.find(({ uri }) => uri.toString() === folder);
    if (opened) outcomes.push(...(await act(opened.workspace, journal)));
  }
  return outcomes;
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
