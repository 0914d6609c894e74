import * as vscode from 'vscode';
import type { Period } from '../../core/period/period';
import type { OnEdit } from '../../core/report/onEdit';
import type { PeriodChoice } from '../../core/tree/periods';
import { periodChoices } from '../../core/tree/periods';
import type { Folder } from '../folders';
import { messages } from '../messages';
import { plainMessage } from '../plainText';
import { uriIn } from '../store/paths';
import { today } from '../today';
import type { CommandContext } from './context';
import { folderToWriteIn } from './guards';
import { notSaved, say } from './report';

/** Generate Report…: asks for the quarter, writes its report and opens it. */
export async function generateReport(context: CommandContext): Promise<void> {
  const folder = await folderToWriteIn(context);
  if (!folder) return;
  const period = await askQuarter(folder);
  if (period) await write(context, folder, period, 'keep');
}

interface QuarterItem extends vscode.QuickPickItem {
  readonly period: Period;
}

async function askQuarter({ workspace }: Folder): Promise<Period | undefined> {
  const calendar = { today: today(), fiscalYearStart: workspace.remit.fiscalYearStart };
  const items = periodChoices(workspace.index, calendar).flatMap(quarterItem);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Report of Which Quarter?'),
  });
  return picked?.period;
}

function quarterItem(choice: PeriodChoice): readonly QuarterItem[] {
  if (choice.kind === 'all-time' || choice.kind === 'last-13-weeks') return [];
  const { period, notes } = choice;
  const which =
    choice.kind === 'this-quarter'
      ? vscode.l10n.t('This quarter')
      : choice.kind === 'last-quarter'
        ? vscode.l10n.t('Last quarter')
        : '';
  const counted = notes === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', notes);
  return [
    { period, label: period.id, description: which, detail: `${period.from} – ${period.to} · ${counted}` },
  ];
}

async function write(context: CommandContext, folder: Folder, period: Period, onEdit: OnEdit): Promise<void> {
  const { writeReport } = await context.host.loadReporting();
  const outcome = await writeReport(folder.workspace, { period, onEdit });
  const uri = uriIn(folder.uri, outcome.path);
  if (outcome.status === 'refused') {
    if (outcome.refusal.code === 'region-edited') return askAboutEdits(context, folder, period, uri);
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

// What the author wrote into the generated text is kept until they say otherwise (DESIGN: Report; H57).
async function askAboutEdits(
  context: CommandContext,
  folder: Folder,
  period: Period,
  uri: vscode.Uri,
): Promise<void> {
  const open = vscode.l10n.t('Open Report');
  const replace = vscode.l10n.t('Replace My Edits');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('The generated part of the {0} report was edited by hand and is kept as it is.', period.id),
    open,
    replace,
  );
  if (answer === replace) await write(context, folder, period, 'take-new');
  if (answer === open) await vscode.window.showTextDocument(uri, { preview: false });
}
