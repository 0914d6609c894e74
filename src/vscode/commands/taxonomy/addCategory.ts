import * as vscode from 'vscode';
import { slugOf } from '../../../core/actions/slug';
import { isCategoryId } from '../../../core/reshape/ids';
import type { CommandContext } from '../context';
import { folderToWriteIn } from '../guards';
import { askId, askTitle } from './askWords';
import { carryOut } from './carryOut';
import { isFree } from './responsibility';

/** Add Category…: a category file with a title and no activity yet. */
export async function addCategory(context: CommandContext): Promise<void> {
  const folder = await folderToWriteIn(context);
  if (!folder) return;
  const heading = vscode.l10n.t('Add a Category');
  const title = await askTitle(heading, vscode.l10n.t('What is the area called?'));
  if (title === undefined) return;
  const { taxonomy } = folder.workspace;
  const rules = { isId: isCategoryId, isFree: (id: string) => isFree(taxonomy, id) };
  const id = await askId(heading, slugOf(title), rules);
  if (id === undefined) return;
  await carryOut(context, folder, { kind: 'add-category', id, title, body: '' });
}
