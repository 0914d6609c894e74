import * as vscode from '../../api';
import type { ExportFormat, ExportRequest, Rendered, ReportLinks } from '../../../core/actions/report/render';
import { folderOf, isMarkdown } from '../../../core/store/filePath';
import type { FilePath } from '../../../core/store/store';
import type { Refusal } from '../../../core/refusal';
import type { FileInFolder, Folder } from '../../folders';
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
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Report'),
    defaultUri: await proposedPlace(folder, `${period.id}.${kind.format}`),
    filters: filters[kind.format],
  });
  const links = target && (await linksOf(context, folder, target, kind.format));
  if (!links) return;
  const request: ExportRequest = { period, today: today(), links, ...kind };
  const refusal = await write(context, folder, request, target);
  if (refusal) warn(folder, target, refusal);
  else openExported(previews, { folder, ...request }, target);
}

const filters: Readonly<Record<ExportFormat, Record<string, string[]>>> = {
  html: { HTML: ['html', 'htm'] },
  md: { Markdown: ['md'] },
  docx: { Word: ['docx'] },
};

type Kind = Pick<ExportRequest, 'format' | 'length'>;

async function askKind(): Promise<Kind | undefined> {
  const whole = vscode.l10n.t('Everything, with a numbered list of all sources');
  const page = vscode.l10n.t('One page, a two-minute read');
  const forms: readonly (readonly [ExportFormat, string, string, string])[] = [
    [
      'html',
      vscode.l10n.t('HTML'),
      vscode.l10n.t('HTML, one page'),
      vscode.l10n.t('One self-contained file, to send or print'),
    ],
    [
      'docx',
      vscode.l10n.t('Word'),
      vscode.l10n.t('Word, one page'),
      vscode.l10n.t('A document to work on with others'),
    ],
    [
      'md',
      vscode.l10n.t('Markdown'),
      vscode.l10n.t('Markdown, one page'),
      vscode.l10n.t('Plain text, for a wiki or a repository'),
    ],
  ];
  const items = forms.flatMap(([format, full, short, detail]): (vscode.QuickPickItem & Kind)[] => [
    { label: full, description: whole, detail, format, length: 'full' },
    { label: short, description: page, detail, format, length: 'page' },
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export the Report As'),
    matchOnDescription: true,
  });
  return picked && { format: picked.format, length: picked.length };
}

// A receiver outside has none of the notes.
async function linksOf(
  { folders }: CommandContext,
  folder: Folder,
  target: vscode.Uri,
  format: ExportFormat,
): Promise<ReportLinks | undefined> {
  const place = folders.locate(target);
  if (place && isRegenerated(folder, place, format)) return 'all';
  const withLinks = {
    label: vscode.l10n.t('With Links'),
    description: vscode.l10n.t('Every line leads to its note, for readers who have the notes'),
    links: 'all',
  } as const;
  const without = {
    label: vscode.l10n.t('Without Links'),
    description: vscode.l10n.t('No path and no file name, for readers who do not have the notes'),
    links: 'none',
  } as const;
  const picked = await vscode.window.showQuickPick(place ? [withLinks, without] : [without, withLinks], {
    title: vscode.l10n.t('Export the Report With Links to Its Notes?'),
    matchOnDescription: true,
  });
  return picked?.links;
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
  const { exportRefusal, writeReport } = await context.loadReports();
  const place = context.folders.locate(target);
  const own = place?.folder === folder ? place.path : undefined;
  const isReport = place !== undefined && isRegenerated(folder, place, request.format);
  const refusal = place && exportRefusal(place.folder.workspace, place.path, !isReport);
  if (refusal) return refusal;
  if (isReport) {
    const outcome = await writeReport(folder.workspace, { ...request, output: place.path });
    return outcome.status === 'refused' ? outcome.refusal : undefined;
  }
  const rendered = await render(context, folder, request, own === undefined ? '' : folderOf(own));
  return rendered.kind === 'refused' ? rendered.refusal : put(target, rendered.form);
}

// A markdown report in its folder is written between markers, and keeps the author's text around them.
function isRegenerated(folder: Folder, place: FileInFolder, format: ExportFormat): boolean {
  return format === 'md' && place.folder === folder && isMarkdown(place.path);
}

async function render(
  { loadReports, loadWord }: CommandContext,
  { workspace }: Folder,
  { format, ...request }: ExportRequest,
  from: FilePath,
): Promise<Rendered<Uint8Array>> {
  const { exportedReport, reportForWord } = await loadReports();
  if (format !== 'docx') {
    const report = await exportedReport(workspace, { ...request, format }, from);
    return report.kind === 'refused' ? report : { ...report, form: new TextEncoder().encode(report.form) };
  }
  const report = await reportForWord(workspace, request, from);
  if (report.kind === 'refused') return report;
  const { wordFile } = await loadWord();
  return { ...report, form: await wordFile(report.form) };
}

// An unsaved editor of the target file would conflict with the written text.
async function put(target: vscode.Uri, bytes: Uint8Array): Promise<Refusal | undefined> {
  const isEdited = vscode.workspace.textDocuments.some(
    ({ uri, isDirty }) => isDirty && uri.toString() === target.toString(),
  );
  if (isEdited) return { code: 'unsaved-changes', args: [] };
  try {
    await replace(target, bytes);
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

// The system opens a local file only on the same machine; elsewhere the preview shows what stands in it.
async function openIt(previews: ReportPreviews, exported: Exported, target: vscode.Uri): Promise<void> {
  if (exported.format === 'md') {
    await vscode.window.showTextDocument(target, { preview: false });
    return;
  }
  const isBeside =
    target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  if (isBeside && (await vscode.env.openExternal(target))) return;
  await showPreview(previews, exported);
}
