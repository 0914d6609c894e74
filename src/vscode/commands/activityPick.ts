import * as vscode from 'vscode';
import type { PickRow } from '../../core/filing/pick';
import { decide, matchingRows, tickedAtFirst } from '../../core/filing/pick';
import { TickEchoes } from '../../core/filing/tickEchoes';
import type { ActivityPath } from '../../core/taxonomy/taxonomy';
import { plainLabel } from '../plainText';

/** What the user chose: paths to file under, and for one note paths to take away. */
export interface ActivityChoice {
  readonly add: readonly ActivityPath[];
  readonly remove: readonly ActivityPath[];
}

/**
 * Asks where to file `notes` notes. Ticks show what is filed; where none was changed Enter files the highlighted
 * row. Undefined: the user left.
 */
export function pickActivities(
  title: string,
  rows: readonly PickRow[],
  notes: number,
): Promise<ActivityChoice | undefined> {
  return new ActivityPick(title, rows, notes).answer();
}

interface ActivityItem extends vscode.QuickPickItem {
  readonly path: ActivityPath;
}

/**
 * A multi-select pick that filters its rows itself. The editor's own filter does not tell which rows it hides, and
 * with many ticks to set it highlights none; so Enter could not know what it files.
 */
class ActivityPick {
  readonly #pick = vscode.window.createQuickPick<ActivityItem>();
  readonly #rows: readonly PickRow[];
  readonly #notes: number;
  readonly #ticked: Set<ActivityPath>;
  readonly #echoes = new TickEchoes();

  constructor(title: string, rows: readonly PickRow[], notes: number) {
    this.#rows = rows;
    this.#notes = notes;
    this.#ticked = new Set(tickedAtFirst(rows, notes));
    this.#pick.title = title;
    this.#pick.placeholder = vscode.l10n.t('Type to find an activity, Enter to file');
    this.#pick.canSelectMany = true;
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    this.#show();
  }

  answer(): Promise<ActivityChoice | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidChangeValue(() => this.#show());
      this.#pick.onDidChangeSelection((selected) => this.#followTicks(selected));
      this.#pick.onDidAccept(() => {
        const choice = this.#choice();
        // Where the filter hides every row Enter means nothing: the pick stays, to be typed in again.
        if (!choice) return;
        resolve(choice);
        this.#pick.hide();
      });
      this.#pick.onDidHide(() => {
        resolve(undefined);
        this.#pick.dispose();
      });
      this.#pick.show();
    });
  }

  #show(): void {
    const typed = this.#pick.value.trim().toLowerCase();
    const items = matchingRows(this.#rows, this.#pick.value)
      .map((row) => itemOf(row, this.#notes, this.#ticked))
      .map((item) => ({ ...item, alwaysShow: !isFound(item, typed) }));
    this.#echoes.gave(
      placesIn(
        items.map(({ path }) => path),
        this.#ticked,
      ),
    );
    this.#pick.items = items;
    this.#pick.selectedItems = items.filter(({ picked }) => picked);
    this.#pick.activeItems = items.slice(0, 1);
  }

  // Rows out of sight keep their ticks.
  #followTicks(selected: readonly ActivityItem[]): void {
    const now = new Set(selected.map(({ path }) => path));
    const shown = this.#pick.items.map(({ path }) => path);
    if (!this.#echoes.isNews(placesIn(shown, now))) return;
    for (const path of shown) {
      if (now.has(path)) this.#ticked.add(path);
      else this.#ticked.delete(path);
    }
  }

  // What is typed counts, also where the rows on the screen have not caught up with it yet.
  #choice(): ActivityChoice | undefined {
    const visible = matchingRows(this.#rows, this.#pick.value).map(({ path }) => path);
    const active = this.#pick.activeItems[0]?.path;
    const highlighted = active !== undefined && visible.includes(active) ? active : visible[0];
    const ticked = this.#rows.map(({ path }) => path).filter((path) => this.#ticked.has(path));
    return decide(this.#rows, { ticked, highlighted }, this.#notes);
  }
}

function placesIn(paths: readonly ActivityPath[], ticked: ReadonlySet<ActivityPath>): readonly number[] {
  return paths.flatMap((path, place) => (ticked.has(path) ? [place] : []));
}

function itemOf(row: PickRow, notes: number, ticked: ReadonlySet<ActivityPath>): ActivityItem {
  const partly = row.filed > 0 && row.filed < notes;
  const filed = partly ? vscode.l10n.t('{0} of {1}', row.filed, notes) : '';
  return {
    path: row.path,
    label: plainLabel(row.title),
    description: plainLabel([row.category, filed].filter(Boolean).join(' · ')),
    detail: plainLabel([row.path, row.description].filter(Boolean).join(' · ')),
    picked: ticked.has(row.path),
  };
}

// What the editor's own filter finds by itself may be left to it; the rest it would hide, were it not told to show it.
function isFound({ label, description = '', detail = '' }: ActivityItem, typed: string): boolean {
  return [label, description, detail].some((text) => text.toLowerCase().includes(typed));
}
