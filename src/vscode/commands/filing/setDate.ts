import * as vscode from '../../api';
import { setDate } from '../../../core/actions/changeFilings';
import { parseDay } from '../../../core/period/day';
import { dayIn, onlyReading } from '../../../core/period/writtenDay';
import type { FilePath } from '../../../core/store/store';
import type { CommandArguments, FolderedNode } from '../../contributions';
import type { CommandContext } from '../context';
import { command } from '../context';
import { mayWrite, whenRead } from '../guards';
import { tell } from '../notify';

/**
 * Set the Date…: asks for the day that a note is from, and writes it under `date`. Nothing is proposed: a day from the
 * file's clock or its history would be taken for what its author knows.
 */
export const setDateCommand = command('remit.setDate', askAndSet);

async function askAndSet(
  context: CommandContext,
  ...[target, named]: CommandArguments['remit.setDate']
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const [uri, path] = target && 'node' in target ? [target.folder, pathOf(target)] : [target, named];
  const folder = uri && context.folders.get(uri);
  if (!folder || path === undefined) return;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set the Date of "{0}"', folder.workspace.index.get(path)?.note.title ?? path),
    prompt: vscode.l10n.t('The day of the meeting or the text, as YYYY-MM-DD.'),
    placeHolder: 'YYYY-MM-DD',
    validateInput: (text) =>
      text.trim() === '' || dayTyped(text) ? undefined : vscode.l10n.t('Enter a date as YYYY-MM-DD.'),
  });
  const day = typed === undefined ? undefined : dayTyped(typed);
  if (!day) return;
  const outcomes = await setDate(folder.workspace, path, day, context.lastOperation.begin()(folder));
  tell(vscode.l10n.t('Dated {0}.', day), outcomes);
}

function pathOf({ node }: FolderedNode): FilePath | undefined {
  return node.kind === 'note' ? node.path : undefined;
}

function dayTyped(text: string): ReturnType<typeof parseDay> {
  const written = dayIn(text);
  return parseDay(text.trim()) ?? (written && onlyReading(written));
}
