import * as vscode from '../../api';
import type { Period } from '../../../core/period/period';
import type { Folder } from '../../folders';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { uriIn } from '../../store/paths';
import { today } from '../../today';
import { askPeriod } from './askPeriod';
import type { CommandContext } from '../context';
import { folderToWriteIn } from '../guards';
import { notSaved, say } from '../notify';
import { command } from '../context';

/** Generate Report…: asks for the period, writes its report and opens it. */
export const generateReportCommand = command('remit.generateReport', async (context) => {
  const folder = await folderToWriteIn(context);
  if (!folder) return;
  // The report code loads while the user chooses.
  const [period] = await Promise.all([
    askPeriod(folder, vscode.l10n.t('Generate the Report for Which Period?')),
    context.loadReports(),
  ]);
  if (period) await write(context, folder, period);
});

async function write(context: CommandContext, folder: Folder, period: Period): Promise<void> {
  const { authorsWordsSentence, writeReport } = await context.loadReports();
  const outcome = await writeReport(folder.workspace, { period, today: today() });
  if (outcome.status === 'refused') {
    const sentence = `${outcome.path}: ${messages.refusal(outcome.refusal)}`;
    void vscode.window.showWarningMessage(plainMessage(sentence));
    return;
  }
  await vscode.window.showTextDocument(uriIn(folder.uri, outcome.path), { preview: false });
  const done =
    outcome.status === 'unchanged'
      ? vscode.l10n.t('The report is up to date: nothing was written.')
      : vscode.l10n.t('Report written: {0}', outcome.path);
  const { words } = outcome;
  const yours = words ? authorsWordsSentence(vscode.l10n, words) : '';
  const said = [done, yours, notSaved([outcome])].filter(Boolean).join(' ');
  // What has to be looked at is told where it is not over in a moment.
  if (words && (words.told.length > 0 || words.leftOut > 0)) void tellOfWords(said);
  else say(said);
}

async function tellOfWords(said: string): Promise<void> {
  const check = vscode.l10n.t('Check Report');
  if ((await vscode.window.showInformationMessage(plainMessage(said), check)) === check)
    await vscode.commands.executeCommand('remit.checkReport');
}
