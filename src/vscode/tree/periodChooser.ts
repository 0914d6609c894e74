import * as vscode from '../api';
import type { Period } from '../../core/period/period';
import { lastThirteenWeeks, parsePeriod } from '../../core/period/period';
import type { Folder } from '../folders';
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
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
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
    return periodLabel(this.#chosen);
  }

  /** Shows a period from now on, by its name; see `periodLabel`. */
  async show(id: string): Promise<void> {
    await this.#memento.update(key, id);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What a period's name is called. */
export function periodLabel(id: string): string {
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
      return id;
  }
}
