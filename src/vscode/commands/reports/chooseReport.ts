import * as vscode from '../../api';
import { fileStem, isMarkdown } from '../../../core/store/filePath';
import { isReport } from '../../../core/workspace/noNote';
import type { FileInFolder, Folder } from '../../folders';
import { plainLabel } from '../../plainText';
import { pathIn, uriIn } from '../../store/paths';
import type { CommandContext } from '../context';
import { folderToRead } from '../guards';

/** The report in the active editor, else one that the user picks; undefined: there is none, or they cancelled. */
export async function chooseReport(
  context: CommandContext,
  title: string,
): Promise<FileInFolder | undefined> {
  return activeReport(context) ?? (await pickReport(context, title));
}

function activeReport({ folders }: CommandContext): FileInFolder | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const file = document && folders.locate(document.uri);
  return file?.folder.workspace.isInitialized && isReport(document?.getText() ?? '') ? file : undefined;
}

async function pickReport(context: CommandContext, title: string): Promise<FileInFolder | undefined> {
  const folder = await folderToRead(context);
  if (!folder) return undefined;
  const paths = await reportsIn(folder);
  if (paths.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no report yet. Generate one first.'));
    return undefined;
  }
  const items = paths.map((path) => ({
    label: plainLabel(fileStem(path)),
    description: plainLabel(path),
    path,
  }));
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked && { folder, path: picked.path };
}

// Newest periods first: their names sort by date.
async function reportsIn({ uri, workspace }: Folder): Promise<readonly string[]> {
  const reports = uriIn(uri, workspace.remit.folders.reports);
  const entries = await vscode.workspace.fs.readDirectory(reports).then(
    (found) => found,
    () => [],
  );
  return entries
    .flatMap(([name]) => (isMarkdown(name) ? (pathIn(uri, vscode.Uri.joinPath(reports, name)) ?? []) : []))
    .sort((a, b) => (a < b ? 1 : -1));
}
