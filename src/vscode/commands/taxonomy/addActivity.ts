import * as vscode from '../../api';
import { slugOf } from '../../../core/actions/slug';
import { isActivityId, isCategoryId } from '../../../core/reshape/ids';
import type { ActivityPath, Category } from '../../../core/taxonomy/taxonomy';
import type { FolderedNode } from '../../contributions';
import type { Folder } from '../../folders';
import type { CommandContext } from '../context';
import { askId, askTitle } from './askWords';
import { carryOut } from './carryOut';
import { isFree, responsibilityOf } from './responsibility';
import { command } from '../context';
import { folderToWriteIn } from '../guards';

/** Add Activity…: adds to the clicked category, or to the clicked activity's category. */
export const addActivityCommand = command('remit.addActivity', addActivity);

async function addActivity(context: CommandContext, row?: FolderedNode): Promise<void> {
  const under = await responsibilityOf(
    context,
    row,
    vscode.l10n.t('Add an Activity to Which Category?'),
    row ? 'any' : 'category',
  );
  if (under) await addActivityTo(context, under.folder, under.meaning.category);
}

/**
 * Asks for the title, id and description of a new activity and adds it. Returns its path, or undefined if it was not
 * added.
 */
export async function addActivityTo(
  context: CommandContext,
  folder: Folder,
  category: Category,
  journal = context.lastOperation.begin()(folder),
): Promise<ActivityPath | undefined> {
  const heading = vscode.l10n.t('Add an Activity to {0}', category.title);
  const title = await askTitle(heading, vscode.l10n.t('The title of the activity, in a few words.'));
  if (title === undefined) return undefined;
  const { taxonomy } = folder.workspace;
  const rules = { isId: isActivityId, isFree: (id: string) => isFree(taxonomy, `${category.id}/${id}`) };
  const id = await askId(heading, slugOf(title), rules);
  if (id === undefined) return undefined;
  const description = await vscode.window.showInputBox({
    title: heading,
    prompt: vscode.l10n.t('One sentence on what the activity means. It improves suggestions. Optional.'),
  });
  if (description === undefined) return undefined;
  const change = { kind: 'add-activity', category: category.id, id, title, description } as const;
  return (await carryOut(context, folder, change, journal)) ? `${category.id}/${id}` : undefined;
}

/** Add Category…: creates a category file with a title and no activities. */
export const addCategoryCommand = command('remit.addCategory', addCategory);

async function addCategory(context: CommandContext): Promise<void> {
  const folder = await folderToWriteIn(context);
  if (!folder) return;
  const heading = vscode.l10n.t('Add a Category');
  const title = await askTitle(heading, vscode.l10n.t('The title of the category, in a few words.'));
  if (title === undefined) return;
  const { taxonomy } = folder.workspace;
  const rules = { isId: isCategoryId, isFree: (id: string) => isFree(taxonomy, id) };
  const id = await askId(heading, slugOf(title), rules);
  if (id === undefined) return;
  await carryOut(context, folder, { kind: 'add-category', id, title, body: '' });
}
