import * as vscode from '../../api';
import type { ActivityPath } from '../../../core/taxonomy/taxonomy';
import type { Folder } from '../../folders';
import { today } from '../../today';
import type { CommandContext } from '../context';
import { mayWrite, whenRead } from '../guards';
import { askTitle } from './askWords';
import { carryOut } from './carryOut';
import { pickResponsibility } from './responsibility';
import { command } from '../context';

// Fixes for a path that is used in notes but declared in no category file (docs/files.md#paths).

/** Add Missing Activity…: declares the path as an activity of its category. */
export const declarePathCommand = command('remit.declarePath', declarePath);

async function declarePath(context: CommandContext, uri?: vscode.Uri, path?: ActivityPath): Promise<void> {
  const folder = await folderOf(context, uri);
  const [category, id, ...deeper] = path?.split('/') ?? [];
  if (!folder || category === undefined || id === undefined || deeper.length > 0) return;
  const title = await askTitle(
    vscode.l10n.t('Add an Activity to {0}', category),
    vscode.l10n.t('The title of the activity, in a few words.'),
    wordsOf(id),
  );
  if (title === undefined) return;
  await carryOut(context, folder, { kind: 'add-activity', category, id, title, description: '' });
}

/** Renamed to…: asks for the activity's current path, adds the old path to it as an alias, and updates the notes. */
export const adoptPathCommand = command('remit.adoptPath', adoptPath);

async function adoptPath(context: CommandContext, uri?: vscode.Uri, path?: ActivityPath): Promise<void> {
  const folder = await folderOf(context, uri);
  if (!folder || path === undefined) return;
  const title = vscode.l10n.t('What Is {0} Called Now?', path);
  const into = await pickResponsibility(folder, title, path.includes('/') ? 'activity' : 'category');
  if (into) await carryOut(context, folder, { kind: 'adopt', path, into: into.meaning.path });
}

/** Mark as Retired: declares the path as an activity that is retired as of today. */
export const restorePathCommand = command('remit.restorePath', restorePath);

async function restorePath(context: CommandContext, uri?: vscode.Uri, path?: ActivityPath): Promise<void> {
  const folder = await folderOf(context, uri);
  if (folder && path !== undefined) {
    await carryOut(context, folder, { kind: 'restore-retired', path, day: today() });
  }
}

async function folderOf(context: CommandContext, uri: vscode.Uri | undefined): Promise<Folder | undefined> {
  if (!mayWrite()) return undefined;
  await whenRead(context);
  return uri && context.folders.get(uri);
}

function wordsOf(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
