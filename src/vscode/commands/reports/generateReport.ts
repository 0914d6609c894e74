import * as vscode from '../../api';
import type { Period } from '../../../core/period/period';
import type { OnEdit } from '../../../core/report/file/region';
import type { Folder } from '../../folders';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { uriIn } from '../../store/paths';
import { today } from '../../today';
import { askPeriod } from './askPeriod';
import type { CommandContext } from '../context';
import { folderToWriteIn } from '../guards';
import { notSaved, say } from '../notify';
import type { ReportEdits } from './reportEdits';
import { command } from '../context';

/** Generate Report…: asks for the period, writes its report and opens it. */
export const generateReportCommand = (edits: ReportEdits) =>
  command('remit.generateReport', (context) => generateReport(context, edits));

async function generateReport(context: CommandContext, edits: ReportEdits): Promise<void> {
  const folder = await folderToWriteIn(context);
  if (!folder) return;
  // The report code loads while the user chooses.
  const [period] = await Promise.all([
    askPeriod(folder, vscode.l10n.t('Generate the Report for Which Period?')),
    context.loadReports(),
  ]);
  if (period) await write({ context, edits, folder, period }, 'keep');
}

interface Request {
  readonly context: CommandContext;
  readonly edits: ReportEdits;
  readonly folder: Folder;
  readonly period: Period;
}

async function write(request: Request, onEdit: OnEdit): Promise<void> {
  const { context, folder, period } = request;
  const { writeReport } = await context.loadReports();
  const outcome = await writeReport(folder.workspace, { period, today: today(), onEdit });
  const uri = uriIn(folder.uri, outcome.path);
  if (outcome.status === 'refused') {
    if (outcome.refusal.code === 'region-edited') return askAboutEdits(request, uri);
    const sentence = `${outcome.path}: ${messages.refusal(outcome.refusal)}`;
    void vscode.window.showWarningMessage(plainMessage(sentence));
    return;
  }
  await vscode.window.showTextDocument(uri, { preview: false });
  const said =
    outcome.status === 'unchanged'
      ? vscode.l10n.t('The report is up to date: nothing was written.')
      : vscode.l10n.t('Report written: {0}', outcome.path);
  say([said, notSaved([outcome])].filter(Boolean).join(' '));
}

// Edits within generated text are kept until the author decides (docs/report.md#your-words; H57). The decision is
// applied to the file's current text.
async function askAboutEdits(request: Request, uri: vscode.Uri): Promise<void> {
  const { context, edits, folder, period } = request;
  const { reportAhead } = await context.loadReports();
  const ahead = await reportAhead(folder.workspace, { period, today: today(), onEdit: 'take-new' });
  const onEdit = ahead ? await edits.ask(context.previews, { ...ahead, uri, period: period.id }) : 'keep';
  if (onEdit === undefined) return;
  if (onEdit !== 'keep') return write(request, onEdit);
  await vscode.window.showTextDocument(uri, { preview: false });
  say(vscode.l10n.t('Your edits to the report were kept.'));
}
