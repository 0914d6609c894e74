import * as vscode from '../../api';
import type { Move } from '../../../core/reshape/taxonomyChange';
import type { FolderedNode } from '../../contributions';
import type { CommandContext } from '../context';
import { carryOut } from './carryOut';
import type { Responsibility } from './responsibility';
import { ofRow, pickResponsibility, responsibilityOf } from './responsibility';
import { command } from '../context';

export const moveActivityCommand = command('remit.moveActivity', moveActivity);

/**
 * Move to Category…: moves an activity to the end of another category or, if it was dropped on a row of the tree, after
 * that activity or to the end of that category.
 */
export async function moveActivity(
  context: CommandContext,
  row?: FolderedNode,
  target?: FolderedNode,
): Promise<void> {
  const moved = await responsibilityOf(context, row, vscode.l10n.t('Move Which Activity?'), 'activity');
  if (!moved) return;
  const onto = target?.folder.toString() === moved.folder.uri.toString() ? target : undefined;
  const to = onto ? ofRow(context, onto) : await pickCategory(moved);
  if (!to || to.meaning.path === moved.meaning.path) return;
  await carryOut(context, moved.folder, {
    kind: 'move',
    path: moved.meaning.path,
    category: to.meaning.category.id,
    place: behind(to),
  });
}

function behind({ meaning }: Responsibility): Move['place'] {
  return meaning.kind === 'activity' ? { after: meaning.path } : 'last';
}

function pickCategory({ folder, meaning }: Responsibility): Promise<Responsibility | undefined> {
  const title = vscode.l10n.t('Move {0} to Which Category?', meaning.path);
  return pickResponsibility(folder, title, 'category', (path) => path !== meaning.category.id);
}
