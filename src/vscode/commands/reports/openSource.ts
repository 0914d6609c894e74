import * as vscode from '../../api';
import type { LinkedNote } from '../../../core/report/render/html/noteLinks';
import type { Folder } from '../../folders';
import { uriIn } from '../../store/paths';
import type { CommandContext } from '../context';
import { whenRead } from '../guards';
import { command } from '../context';

/**
 * The command URI of a link in a previewed report: the only command that the page may run, with a folder, a path and an
 * anchor, and no text of a note.
 */
export function sourceAddress({ uri }: Folder, { path, anchor }: LinkedNote): string {
  return `command:${openSourceCommand.id}?${encodeURIComponent(JSON.stringify([uri.toString(), path, anchor]))}`;
}

/**
 * Opens a note at a heading, for links in a previewed report. Whatever its arguments, it opens only notes in the index
 * of an open folder (invariant 5).
 */
export const openSourceCommand = command('remit.openSource', openSource);

async function openSource(
  context: CommandContext,
  folder?: unknown,
  path?: unknown,
  anchor?: unknown,
): Promise<void> {
  await whenRead(context);
  const found = context.folders.all.find(({ uri }) => uri.toString() === folder);
  if (!found || typeof path !== 'string') return;
  const { sourceLine } = await context.loadReports();
  const line = await sourceLine(found.workspace, path, typeof anchor === 'string' ? anchor : null);
  if (line === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This note no longer exists. The preview will be up to date the next time it is shown.'),
    );
    return;
  }
  const uri = uriIn(found.uri, path);
  await vscode.window.showTextDocument(uri, {
    selection: new vscode.Range(line, 0, line, 0),
    viewColumn: columnBeside(uri),
  });
}

// Never covers the report: the note's own column if it is open, else the column of other texts.
function columnBeside(uri: vscode.Uri): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const holds = (group: vscode.TabGroup): boolean =>
    group.tabs.some(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    );
  const isReport = activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
  const open = all.find(holds);
  if (open) return open.viewColumn;
  if (!isReport) return vscode.ViewColumn.Active;
  return all.find((group) => group !== activeTabGroup)?.viewColumn ?? vscode.ViewColumn.Beside;
}
