import * as vscode from '../../api';
import { isActivityId, isCategoryId } from '../../../core/reshape/ids';
import type { FolderedNode } from '../../contributions';
import { plainLabel } from '../../plainText';
import type { CommandContext } from '../context';
import { askId, askTitle } from './askWords';
import { carryOut } from './carryOut';
import type { Responsibility } from './responsibility';
import { isFree, responsibilityOf, titleOf } from './responsibility';
import { command } from '../context';

export const renameCommand = command('remit.rename', (context, row) =>
  rename(context, row === 'selected' ? context.selection()[0] : row),
);

/** Rename…: changes the title of a category or activity, or its path and then every note filed under it. */
async function rename(context: CommandContext, row?: FolderedNode): Promise<void> {
  const found = await responsibilityOf(
    context,
    row,
    vscode.l10n.t('Rename Which Category or Activity?'),
    'any',
  );
  if (!found) return;
  const what = await askWhat(found);
  if (what === 'title') await renameTitle(context, found);
  if (what === 'path') await renamePath(context, found);
}

interface WhatItem extends vscode.QuickPickItem {
  readonly what: 'title' | 'path';
}

async function askWhat(found: Responsibility): Promise<WhatItem['what'] | undefined> {
  const items: readonly WhatItem[] = [
    {
      what: 'title',
      label: vscode.l10n.t('Title'),
      description: plainLabel(titleOf(found)),
      detail: vscode.l10n.t('The name shown in the tree and in reports. No note is changed.'),
    },
    {
      what: 'path',
      label: vscode.l10n.t('Path'),
      description: plainLabel(found.meaning.path),
      detail: vscode.l10n.t('What notes are filed under. These notes are changed too, after a preview.'),
    },
  ];
  const title = vscode.l10n.t('Rename "{0}"', titleOf(found));
  return (await vscode.window.showQuickPick(items, { title }))?.what;
}

async function renameTitle(context: CommandContext, found: Responsibility): Promise<void> {
  const before = titleOf(found);
  const title = await askTitle(
    vscode.l10n.t('Rename "{0}"', before),
    vscode.l10n.t('The new title.'),
    before,
  );
  if (title === undefined || title === before) return;
  await carryOut(context, found.folder, { kind: 'set-title', path: found.meaning.path, title });
}

async function renamePath(context: CommandContext, { folder, meaning }: Responsibility): Promise<void> {
  const { path, category } = meaning;
  const prefix = meaning.kind === 'activity' ? `${category.id}/` : '';
  const before = path.slice(prefix.length);
  const { taxonomy } = folder.workspace;
  const id = await askId(vscode.l10n.t('New Path for {0}', path), before, {
    isId: meaning.kind === 'activity' ? isActivityId : isCategoryId,
    isFree: (typed) => {
      const taken = taxonomy.resolve(prefix + typed);
      return isFree(taxonomy, prefix + typed) || ('path' in taken && taken.path === path);
    },
  });
  if (id === undefined || id === before) return;
  await carryOut(context, folder, { kind: 'rename', path, to: prefix + id });
}
