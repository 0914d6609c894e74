import * as vscode from '../../api';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { uriIn } from '../../store/paths';
import type { CommandContext } from '../context';
import { whenRead } from '../guards';
import { chooseReport } from './chooseReport';
import type { ReportChecks, SaidFinding } from './reportChecks';
import { say } from '../notify';
import { command } from '../context';
import { fileStem } from '../../../core/store/filePath';

/**
 * Check Report: marks each line of the open report, or of a picked one, whose source has changed, moved or disappeared.
 * It writes nothing, so it works in Restricted Mode too.
 */
export const checkReportCommand = (shown: ReportChecks) =>
  command('remit.checkReport', (context) => checkReport(context, shown));

async function checkReport(context: CommandContext, shown: ReportChecks): Promise<void> {
  await whenRead(context);
  const report = await chooseReport(context, vscode.l10n.t('Check Which Report?'));
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
  say(
    summary(fileStem(report.path), checked.lines, said),
    checked.findings.length === 0 ? 'check' : 'warning',
  );
}

function summary(name: string, lines: number, findings: readonly Pick<SaidFinding, 'severity'>[]): string {
  const lost = findings.filter(({ severity }) => severity === 'warning').length;
  const edited = findings.length - lost;
  if (lines === 0 && findings.length === 0) return vscode.l10n.t('{0}: no line links to a note.', name);
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
