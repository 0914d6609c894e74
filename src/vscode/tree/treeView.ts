import * as vscode from '../api';
import { englishNumbers, formatCount } from '../../core/format/numbers';
import { badgeCount } from '../../core/tree/tree';
import type { FolderedNode } from '../contributions';
import { viewId } from '../contributions';
import type { Folders } from '../folders';
import { Throttle } from '../throttle';
import { setContext } from '../setContext';
import { readBadgeScope } from '../settings';
import { today } from '../today';
import type { PeriodChooser } from './periodChooser';
import { ResponsibilitiesTree } from './responsibilitiesTree';

/** The registered tree view. */
export interface Tree {
  readonly registration: vscode.Disposable;
  /** The selected rows. */
  selection(): readonly FolderedNode[];
}

/** Registers the Responsibilities view, which shows the rows that the core computes. */
export function registerTree(
  folders: Folders,
  period: PeriodChooser,
  dragAndDropController: vscode.TreeDragAndDropController<FolderedNode>,
): Tree {
  const provider = new ResponsibilitiesTree(folders, period);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController,
  });
  const showRows = (): void => {
    // The view's title has no room beside the buttons; the message line is always visible.
    view.message = messageOf(folders, period);
    if (folders.initialized.length > 0) setContext('remit.state', 'ready');
    provider.refresh();
  };
  const show = (): void => {
    if (folders.initialized.length === 0) setContext('remit.state', 'empty');
    view.badge = badgeOf(folders, provider);
    showRows();
  };
  const filling = new Throttle(showRows);
  setContext('remit.state', 'loading');
  void vscode.window.withProgress({ location: { viewId } }, () => folders.ready()).then(show);
  const registration = vscode.Disposable.from(
    provider,
    view,
    filling,
    folders.onDidProgress(() => filling.ask()),
    folders.onDidChange(() => void folders.ready().then(show)),
    period.onDidChange(show),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('remit')) show();
    }),
  );
  return { registration, selection: () => view.selection };
}

function messageOf(folders: Folders, period: PeriodChooser): string {
  if (folders.initialized.length === 0) return '';
  const { progress } = folders;
  if (progress === undefined) return folders.isRead ? period.label : vscode.l10n.t('Reading notes…');
  const count = (notes: number): string => formatCount(notes, englishNumbers);
  return vscode.l10n.t('Reading notes: {0} of {1}', count(progress.read), count(progress.of));
}

function badgeOf(folders: Folders, tree: ResponsibilitiesTree): vscode.ViewBadge | undefined {
  const scope = readBadgeScope();
  const value = folders.initialized
    .map((folder) => badgeCount(tree.overview(folder), scope, today()))
    .reduce((sum, count) => sum + count, 0);
  const tooltip = value === 1 ? vscode.l10n.t('1 note to file') : vscode.l10n.t('{0} notes to file', value);
  return value > 0 ? { value, tooltip } : undefined;
}
