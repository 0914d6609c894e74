import * as vscode from '../api';
import type { PeriodChoice } from '../../core/tree/periodChoices';
import { periodChoices } from '../../core/tree/periodChoices';
import { today } from '../today';
import { periodLabel } from '../tree/periodChooser';
import { command } from './context';

/** Asks for the period that the tree shows. */
export const choosePeriodCommand = command('remit.choosePeriod', async ({ period, folders }) => {
  const [first] = folders.initialized;
  if (!first) return;
  const calendar = { today: today(), fiscalYearStart: first.workspace.remit.fiscalYearStart };
  const items = periodChoices(first.workspace.index, calendar).map(itemOf);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show Which Period?'),
    matchOnDescription: true,
    matchOnDetail: true,
    placeHolder: vscode.l10n.t('Showing: {0}', period.label),
  });
  if (picked) await period.show(picked.id);
});

interface PeriodItem extends vscode.QuickPickItem {
  readonly id: string;
}

function itemOf(choice: PeriodChoice): PeriodItem {
  const id = choice.kind === 'quarter' ? choice.period.id : choice.kind;
  const days = daysOf(choice);
  const description =
    choice.kind === 'this-quarter' || choice.kind === 'last-quarter' ? choice.period.id : '';
  const notes = choice.notes === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', choice.notes);
  return { id, label: periodLabel(id), description, detail: days === '' ? notes : `${days} · ${notes}` };
}

function daysOf(choice: PeriodChoice): string {
  if (choice.kind === 'all-time') return '';
  if (choice.kind === 'last-13-weeks') return vscode.l10n.t('since {0}', choice.period.from);
  return `${choice.period.from} – ${choice.period.to}`;
}
