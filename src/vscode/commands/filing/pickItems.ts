import * as vscode from '../../api';
import type { Arranged, PickRow } from '../../../core/filing/pick';
import type { ActivityPath } from '../../../core/taxonomy/taxonomy';
import { plainLabel } from '../../plainText';
import type { Suggested } from '../../suggestions';

/** A row of the quick pick with an activity. */
export interface ActivityItem extends vscode.QuickPickItem {
  readonly path: ActivityPath;
}

/** A row of the quick pick: an activity or a separator. */
export type PickItem = ActivityItem | vscode.QuickPickItem;

/** Tells activities from separators. */
export function isActivity(item: PickItem): item is ActivityItem {
  return 'path' in item;
}

/** What the rows depend on besides the activities themselves. */
export interface Shown {
  readonly notes: number;
  readonly ticked: ReadonlySet<ActivityPath>;
  readonly reasons: readonly Suggested[];
}

/** The rows for the quick pick; suggestions come first under a separator of their own, each with its reason. */
export function itemsOf({ suggested, others }: Arranged, shown: Shown, value: string): readonly PickItem[] {
  const rest = others.map((row) => itemOf(row, shown, value, detailOf(row)));
  if (suggested.length === 0) return rest;
  const reasons = new Map(shown.reasons.map(({ path, reason }) => [path, reason]));
  return [
    separator(vscode.l10n.t('suggested')),
    ...suggested.map((row) => itemOf(row, shown, value, reasons.get(row.path) ?? detailOf(row))),
    separator(vscode.l10n.t('all activities')),
    ...rest,
  ];
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function itemOf(row: PickRow, { notes, ticked }: Shown, value: string, detail: string): ActivityItem {
  const partly = row.filed > 0 && row.filed < notes;
  const filed = partly ? vscode.l10n.t('{0} of {1}', row.filed, notes) : '';
  const item = {
    path: row.path,
    label: plainLabel(row.title),
    description: plainLabel([row.category, filed].filter(Boolean).join(' · ')),
    detail: plainLabel(detail),
    picked: ticked.has(row.path),
  };
  return { ...item, alwaysShow: !isFound(item, value.trim().toLowerCase()) };
}

function detailOf({ path, description }: PickRow): string {
  return [path, description].filter(Boolean).join(' · ');
}

// Whether the editor's own filter finds the row; other rows need `alwaysShow` to stay visible.
function isFound({ label, description = '', detail = '' }: vscode.QuickPickItem, typed: string): boolean {
  return [label, description, detail].some((text) => text.toLowerCase().includes(typed));
}
