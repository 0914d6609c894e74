import * as vscode from '../../api';
import type { FolderedNode } from '../../contributions';
import type { CommandContext } from '../context';
import { carryOut } from './carryOut';
import { pickResponsibility, responsibilityOf, titleOf } from './responsibility';
import { command } from '../context';

/** Merge Into…: moves the notes of one activity or category to another. */
export const mergeIntoCommand = command('remit.mergeInto', mergeInto);

async function mergeInto(context: CommandContext, row?: FolderedNode): Promise<void> {
  const found = await responsibilityOf(
    context,
    row,
    vscode.l10n.t('Merge Which Category or Activity?'),
    'any',
  );
  if (!found) return;
  const { folder, meaning } = found;
  const into = await pickResponsibility(
    folder,
    vscode.l10n.t('Merge "{0}" Into', titleOf(found)),
    meaning.kind,
    (path) => path !== meaning.path,
  );
  if (!into) return;
  await carryOut(context, folder, { kind: 'merge', path: meaning.path, into: into.meaning.path });
}
