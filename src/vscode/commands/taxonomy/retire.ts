import * as vscode from '../../api';
import { parseDay } from '../../../core/period/day';
import type { FolderedNode } from '../../contributions';
import { today } from '../../today';
import type { CommandContext } from '../context';
import { carryOut } from './carryOut';
import { responsibilityOf, titleOf } from './responsibility';
import { command } from '../context';

/** Retire…: ends a responsibility on a day. Its notes stay filed, and reports of earlier periods show it. */
export const retireCommand = command('remit.retire', retire);

async function retire(context: CommandContext, row?: FolderedNode): Promise<void> {
  const found = await responsibilityOf(
    context,
    row,
    vscode.l10n.t('Retire Which Category or Activity?'),
    'any',
  );
  if (!found) return;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Retire "{0}"', titleOf(found)),
    prompt: vscode.l10n.t('The first day on which it is no longer yours, as YYYY-MM-DD.'),
    value: today(),
    validateInput: (text) =>
      parseDay(text.trim()) ? undefined : vscode.l10n.t('Enter a date as YYYY-MM-DD.'),
  });
  const day = typed === undefined ? undefined : parseDay(typed.trim());
  if (day) await carryOut(context, found.folder, { kind: 'retire', path: found.meaning.path, day });
}
