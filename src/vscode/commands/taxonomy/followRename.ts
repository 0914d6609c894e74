import * as vscode from '../../api';
import { planReshape } from '../../../core/actions/reshape/reshape';
import { isCategoryFile } from '../../../core/workspace/scope';
import type { FilePath } from '../../../core/store/store';
import type { Folder } from '../../folders';
import { plainMessage } from '../../plainText';
import type { CommandContext } from '../context';
import { carryOut } from './carryOut';
import { fileStem } from '../../../core/store/filePath';

/**
 * Follows renames in the explorer: the last change can still be undone, and after renaming a category file, which
 * changes its id, offers to update its notes (docs/files.md#category-files).
 */
export async function followRename(
  context: CommandContext,
  folder: Folder,
  from: FilePath,
  to: FilePath,
): Promise<void> {
  await context.lastOperation.followMove(folder, from, to);
  await folder.workspace.update([from, to]);
  if (isCategoryFile(from) && isCategoryFile(to)) await offerToFollow(context, folder, idOf(from), idOf(to));
}

async function offerToFollow(
  context: CommandContext,
  folder: Folder,
  before: string,
  after: string,
): Promise<void> {
  const change = { kind: 'adopt', path: before, into: after } as const;
  const { refusal, counts } = await planReshape(folder.workspace, change);
  if (!vscode.workspace.isTrusted || refusal || counts.notes === 0) return;
  const follow = vscode.l10n.t('Update Notes…');
  const question =
    counts.notes === 1
      ? vscode.l10n.t('1 note is filed under "{0}", which is now called "{1}".', before, after)
      : vscode.l10n.t(
          '{0} notes are filed under "{1}", which is now called "{2}".',
          counts.notes,
          before,
          after,
        );
  const answer = await vscode.window.showInformationMessage(plainMessage(question), follow);
  if (answer === follow) await carryOut(context, folder, change);
}

function idOf(categoryFile: FilePath): string {
  return fileStem(categoryFile);
}
