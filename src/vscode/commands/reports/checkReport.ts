import * as vscode from '../../api';
import type { ReportCheck } from '../../../core/actions/report/checkReport';
import { isReport } from '../../../core/workspace/noNote';
import type { FileInFolder, Folder } from '../../folders';
import { messages } from '../../messages';
import { plainLabel, plainMessage } from '../../plainText';
import { pathIn, uriIn } from '../../store/paths';
import type { CommandContext } from '../context';
import { folderToRead, whenRead } from '../guards';
import type { ReportChecks } from './reportChecks';
import { say } from '../notify';
import { command } from '../context';
import { isMarkdown, fileStem } from '../../../core/store/filePath';

/**
 * Check Report: marks each line of the open report, or of a picked one, whose source has changed, moved or disappeared.
 * It writes nothing, so it works in Restricted Mode too.
 */
export const checkReportCommand = (shown: ReportChecks) =>
  command('remit.checkReport', (context) => checkReport(context, shown));

async function checkReport(context: CommandContext, shown: ReportChecks): Promise<void> {
  await whenRead(context);
  const report = activeReport(context) ?? (await pickReport(context));
  if (!report) return;
  const { checkReport: check, findingSentence, findingSeverity } = await context.loadReports();
  const checked = await check(report.folder.workspace, report.path);
  if (checked.kind === 'refused') {
    const sentence = `${report.path}: ${messages.refusal(checked.refusal)}`;
    void vscode.window.showWarningMessage(plainMessage(sentence));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uriIn(report.folder.uri, report.path));
  const said = checked.findings.map((finding) => ({
    finding,
    sentence: findingSentence(vscode.l10n, finding),
    severity: findingSeverity(finding.code),
  }));
  await vscode.window.showTextDocument(document, { preview: false });
  shown.show(report, document, said);
  say(summary(nameOf(report.path), checked), checked.findings.length === 0 ? 'check' : 'warning');
}

function summary(name: string, { lines, findings }: Extract<ReportCheck, { kind: 'checked' }>): string {
  const lost = findings.filter(({ code }) => code !== 'source-edited').length;
  const edited = findings.length - lost;
  if (lines === 0) return vscode.l10n.t('{0}: no line links to a note.', name);
  if (findings.length === 0)
    return lines === 1
      ? vscode.l10n.t('{0}: the only linked line is up to date.', name)
      : vscode.l10n.t('{0}: all {1} linked lines are up to date.', name, lines);
  if (lost === 0)
    return edited === 1
      ? vscode.l10n.t('{0}: 1 line may be incomplete, because its note has changed.', name)
      : vscode.l10n.t('{0}: {1} lines may be incomplete, because their notes have changed.', name, edited);
  return lost === 1
    ? vscode.l10n.t('1 line of {0} no longer matches its note.', name)
    : vscode.l10n.t('{0} lines of {1} no longer match their notes.', lost, name);
}

function activeReport({ folders }: CommandContext): FileInFolder | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const file = document && folders.locate(document.uri);
  return file?.folder.workspace.isInitialized && isReport(document?.getText() ?? '') ? file : undefined;
}

async function pickReport(context: CommandContext): Promise<FileInFolder | undefined> {
  const folder = await folderToRead(context);
  if (!folder) return undefined;
  const paths = await reportsIn(folder);
  if (paths.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no report yet. Generate one, then check it whenever notes have changed.'),
    );
    return undefined;
  }
  const items = paths.map((path) => ({
    label: plainLabel(nameOf(path)),
    description: plainLabel(path),
    path,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Check Which Report?') });
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

function nameOf(path: string): string {
  return fileStem(path);
}
