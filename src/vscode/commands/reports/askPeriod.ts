import * as vscode from '../../api';
import type { Calendar, Period } from '../../../core/period/period';
import { typedPeriod } from '../../../core/period/period';
import type { PeriodChoice } from '../../../core/tree/periodChoices';
import { notesIn, periodChoices } from '../../../core/tree/periodChoices';
import type { Folder } from '../../folders';
import { today } from '../../today';

interface PeriodItem extends vscode.QuickPickItem {
  readonly period: Period;
}

/** The calendar that relative periods are resolved by in a folder. */
export function calendarOf({ workspace }: Folder): Calendar {
  return { today: today(), fiscalYearStart: workspace.remit.fiscalYearStart };
}

/**
 * Asks for a report's period: offers the quarters that have notes, and accepts any other typed period, such as a month,
 * a week, a half, a year or two days. Undefined: the user cancelled.
 */
export async function askPeriod(folder: Folder, title: string): Promise<Period | undefined> {
  const calendar = calendarOf(folder);
  const quarters = periodChoices(folder.workspace.index, calendar).flatMap(quarterItem);
  const pick = vscode.window.createQuickPick<PeriodItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t(
    'Choose a period, or type another: 2026-11, 2026-W47, last-week, 2026-H2, 2026, 2026-10-01..2026-12-31',
  );
  pick.items = quarters;
  pick.onDidChangeValue((value) => {
    const period = typedPeriod(value, calendar);
    pick.items = period ? [typedItem(folder, period), ...quarters.filter(isOther(period))] : quarters;
  });
  const picked = new Promise<Period | undefined>((resolve) => {
    // A fast typist may press Enter before the row is added.
    pick.onDidAccept(() => {
      const period = pick.activeItems[0]?.period ?? typedPeriod(pick.value, calendar);
      if (period) resolve(period);
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  try {
    return await picked;
  } finally {
    pick.dispose();
  }
}

function quarterItem(choice: PeriodChoice): readonly PeriodItem[] {
  if (choice.kind === 'all-time' || choice.kind === 'last-13-weeks') return [];
  const { period, notes } = choice;
  const which =
    choice.kind === 'this-quarter'
      ? vscode.l10n.t('This quarter')
      : choice.kind === 'last-quarter'
        ? vscode.l10n.t('Last quarter')
        : '';
  return [{ period, label: period.id, description: which, detail: detailOf(period, notes) }];
}

function isOther({ id }: Period): (item: PeriodItem) => boolean {
  return ({ period }) => period.id !== id;
}

// Without `alwaysShow`, a spelling other than the label's, such as `2026 q4`, would be filtered out.
function typedItem({ workspace }: Folder, period: Period): PeriodItem {
  const notes = notesIn(workspace.index, period);
  return { period, label: period.id, detail: detailOf(period, notes), alwaysShow: true };
}

function detailOf({ from, to }: Period, notes: number): string {
  const counted = notes === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', notes);
  return `${from} – ${to} · ${counted}`;
}
