import * as vscode from '../../api';
import { initialize } from '../../../core/actions/initialize';
import type { CommandContext } from '../context';
import { mayWrite, sayNoFolder, whenRead } from '../guards';
import { tell } from '../notify';
import { chooseFolder } from '../filing/subjects';
import { command } from '../context';

/** Initialize Responsibilities: creates the default category files that do not exist yet. */
export const initializeCommand = command('remit.initialize', initializeFolder);

async function initializeFolder(context: CommandContext, wanted?: vscode.Uri): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const { folders } = context;
  if (folders.all.length === 0) {
    sayNoFolder();
    return;
  }
  const without = folders.all.filter(({ workspace }) => !workspace.isInitialized);
  const named = wanted instanceof vscode.Uri ? folders.get(wanted) : undefined;
  const folder = named ?? (await chooseFolder(folders, without.length > 0 ? without : folders.all));
  if (!folder) return;
  const outcomes = await initialize(folder.workspace.store);
  await folder.workspace.reload();
  tell(vscode.l10n.t('The default responsibilities were written. Change them as you like.'), outcomes);
}
