import * as vscode from '../../api';
import type { ExportFormat, ExportRequest } from '../../../core/actions/report/render';
import { folderOf, isMarkdown } from '../../../core/store/filePath';
import type { Refusal } from '../../../core/refusal';
import type { Folder } from '../../folders';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { uriIn } from '../../store/paths';
import { today } from '../../today';
import { askPeriod } from './askPeriod';
import type { CommandContext } from '../context';
import { folderToWriteIn } from '../guards';
import type { ReportPreviews, Previewed } from './reportPreviews';
import { showPreview } from './previewReport';
import { command } from '../context';

/** Export Report…: asks for the period, the format and the target file, and writes it. */
export const exportReportCommand = (previews: ReportPreviews) =>
  command('remit.exportReport', (context) => exportReport(context, previews));

async function exportReport(context: CommandContext, previews: ReportPreviews): Promise<void> {
  const folder = await folderToWriteIn(context);
  if (!folder) return;
  const period = await askPeriod(folder, vscode.l10n.t('Export the Report for Which Period?'));
  const kind = period && (await askKind());
  if (!kind) return;
  const request: ExportRequest = { period, today: today(), ...kind };
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Report'),
    defaultUri: await proposedPlace(folder, `${period.id}.${request.format}`),
    filters: filters[request.format],
  });
  if (!target) return;
  const refusal = await write(context, folder, request, target);
  if (refusal) warn(folder, target, refusal);
  else openExported(previews, { folder, ...request }, target);
}

const filters: Readonly<Record<ExportFormat, Record<string, string[]>>> = {
  html: { HTML: ['html', 'htm'] },
  md: { Markdown: ['md'] },
  json: { JSON: ['json'] },
};

type Kind = Pick<ExportRequest, 'format' | 'length'>;

async function askKind(): Promise<Kind | undefined> {
  const whole = vscode.l10n.t('Everything, with a numbered list of all sources');
  const page = vscode.l10n.t('One page, a two-minute read');
  const alone = vscode.l10n.t('One self-contained file, to send or print');
  const items: (vscode.QuickPickItem & Kind)[] = [
    { label: vscode.l10n.t('HTML'), description: whole, detail: alone, format: 'html', length: 'full' },
    {
      label: vscode.l10n.t('HTML, one page'),
      description: page,
      detail: alone,
      format: 'html',
      length: 'page',
    },
    { label: vscode.l10n.t('Markdown'), description: whole, format: 'md', length: 'full' },
    { label: vscode.l10n.t('Markdown, one page'), description: page, format: 'md', length: 'page' },
    {
      label: vscode.l10n.t('JSON'),
      description: vscode.l10n.t('For programs'),
      format: 'json',
      length: 'full',
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export the Report As'),
    matchOnDescription: true,
  });
  return picked && { format: picked.format, length: picked.length };
}

// Next to the other reports, if there are any: folders are created on writing, not on asking.
async function proposedPlace({ uri, workspace }: Folder, name: string): Promise<vscode.Uri> {
  const reports = uriIn(uri, workspace.remit.folders.reports);
  return vscode.Uri.joinPath((await isThere(reports)) ? reports : uri, name);
}

// Returns why nothing was written, if it was refused.
async function write(
  context: CommandContext,
  folder: Folder,
  request: ExportRequest,
  target: vscode.Uri,
): Promise<Refusal | undefined> {
  const { exportedReport, exportRefusal, writeReport } = await context.loadReports();
  const place = context.folders.locate(target);
  const own = place?.folder === folder ? place.path : undefined;
  // A markdown report in the workspace is written between markers, and keeps the author's text around them.
  const isRegenerated = request.format === 'md' && own !== undefined && isMarkdown(own);
  const refusal = place && exportRefusal(place.folder.workspace, place.path, !isRegenerated);
  if (refusal) return refusal;
  if (isRegenerated) {
    const outcome = await writeReport(folder.workspace, { ...request, output: own });
    return outcome.status === 'refused' ? outcome.refusal : undefined;
  }
  const report = await exportedReport(folder.workspace, request, own === undefined ? '' : folderOf(own));
  return report.kind === 'refused' ? report.refusal : put(target, report.text);
}

// An unsaved editor of the target file would conflict with the written text.
async function put(target: vscode.Uri, text: string): Promise<Refusal | undefined> {
  const isEdited = vscode.workspace.textDocuments.some(
    ({ uri, isDirty }) => isDirty && uri.toString() === target.toString(),
  );
  if (isEdited) return { code: 'unsaved-changes', args: [] };
  try {
    await replace(target, new TextEncoder().encode(text));
    return undefined;
  } catch (error) {
    return { code: 'write-failed', args: [error instanceof Error ? error.message : String(error)] };
  }
}

// What an earlier export has written stays as it is until all of the new one is there (H35). A link stays a link.
async function replace(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const type = await fs.stat(target).then(
    (stat) => stat.type,
    () => undefined,
  );
  if (type !== vscode.FileType.File) return fs.writeFile(target, bytes);
  const beside = target.with({ path: target.path.replace(/[^/]*$/, `.remit-${crypto.randomUUID()}.tmp`) });
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    // The editor removes the old one first: where that is gone, the new one is all there is.
    if (await isThere(target)) await fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

function isThere(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function warn(folder: Folder, target: vscode.Uri, refusal: Refusal): void {
  const sentence = `${nameOf(folder, target)}: ${messages.refusal(refusal)}`;
  void vscode.window.showWarningMessage(plainMessage(sentence));
}

function nameOf(folder: Folder, target: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(target, false);
  return path === '' ? folder.label : path;
}

/** An exported report. */
interface Exported extends Previewed {
  readonly format: ExportFormat;
}

/** Shows where a report was exported to, with a button that opens it. Does not wait for the user. */
function openExported(previews: ReportPreviews, exported: Exported, target: vscode.Uri): void {
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('Report exported: {0}', vscode.workspace.asRelativePath(target, false));
  void vscode.window.showInformationMessage(plainMessage(said), open).then(async (answer) => {
    if (answer === open) await openIt(previews, exported, target);
  });
}

// A browser can open a local file only on the same machine; elsewhere the preview shows the same page.
async function openIt(previews: ReportPreviews, exported: Exported, target: vscode.Uri): Promise<void> {
  if (exported.format !== 'html') {
    await vscode.window.showTextDocument(target, { preview: false });
    return;
  }
  const isBeside =
    target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  if (isBeside && (await vscode.env.openExternal(target))) return;
  await showPreview(previews, exported);
}
