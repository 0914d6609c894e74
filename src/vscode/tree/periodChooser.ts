import * as vscode from '../api';
import type { Period } from '../../core/period/period';
import { lastThirteenWeeks, parsePeriod } from '../../core/period/period';
import type { PeriodChoice } from '../../core/tree/periodChoices';
import { periodChoices } from '../../core/tree/periodChoices';
import type { Folder, Folders } from '../folders';
import { today } from '../today';

const key = 'period';
const allTime = 'all-time';
const rolling = 'last-13-weeks';

/**
 * The period that the tree shows. It is stored by name, so that "this quarter" moves with the calendar. The default is
 * the last 13 weeks, so that the first day of a quarter is not empty.
 */
export class PeriodChooser implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #folders: Folders;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento, folders: Folders) {
    this.#memento = memento;
    this.#folders = folders;
  }

  get #chosen(): string {
    return this.#memento.get<string>(key, rolling);
  }

  /** The period for a folder, which may have its own fiscal year; undefined: all time. */
  periodFor({ workspace }: Folder): Period | undefined {
    const id = this.#chosen;
    if (id === allTime) return undefined;
    const calendar = { today: today(), fiscalYearStart: workspace.remit.fiscalYearStart };
    return (id === rolling ? undefined : parsePeriod(id, calendar)) ?? lastThirteenWeeks(calendar.today);
  }

  /** The name of the chosen period, for the top of the view. */
  get label(): string {
    return wordsFor(this.#chosen) ?? this.#chosen;
  }

  /** Asks for the period to show. */
  async choose(): Promise<void> {
    const [first] = this.#folders.initialized;
    if (!first) return;
    const calendar = { today: today(), fiscalYearStart: first.workspace.remit.fiscalYearStart };
    const items = periodChoices(first.workspace.index, calendar).map(itemOf);
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Show Which Period?'),
      matchOnDescription: true,
      matchOnDetail: true,
      placeHolder: vscode.l10n.t('Showing: {0}', this.label),
    });
    if (!picked) return;
    await this.#memento.update(key, picked.id);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

interface PeriodItem extends vscode.QuickPickItem {
  readonly id: string;
}

function itemOf(choice: PeriodChoice): PeriodItem {
  const id = choice.kind === 'quarter' ? choice.period.id : choice.kind;
  const days = daysOf(choice);
  const description =
    choice.kind === 'this-quarter' || choice.kind === 'last-quarter' ? choice.period.id : '';
  const notes = choice.notes === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', choice.notes);
  return { id, label: wordsFor(id) ?? id, description, detail: days === '' ? notes : `${days} · ${notes}` };
}

function daysOf(choice: PeriodChoice): string {
  if (choice.kind === 'all-time') return '';
  if (choice.kind === 'last-13-weeks') return vscode.l10n.t('since {0}', choice.period.from);
  return `${choice.period.from} – ${choice.period.to}`;
}

function wordsFor(id: string): string | undefined {
  switch (id) {
    case 'last-13-weeks':
      return vscode.l10n.t('Last 13 weeks');
    case 'this-quarter':
      return vscode.l10n.t('This quarter');
    case 'last-quarter':
      return vscode.l10n.t('Last quarter');
    case 'all-time':
      return vscode.l10n.t('All time');
    default:
      return undefined;
  }
}
