import * as vscode from './api';
import type { FiledUnder } from '../core/filing/filingSummary';
import { filingSummary } from '../core/filing/filingSummary';
import type { IndexedNote } from '../core/workspace/noteIndex';
import type { Folders } from './folders';
import { activeFile } from './commands/filing/subjects';
import { plainStatus } from './plainText';

/** Shows in the status bar what the active note is filed under; a click files it. */
export function registerFilingStatus(folders: Folders): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('remit.filing', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Remit: Filed Under');
  item.command = 'remit.fileNote';
  const show = (): void => showNote(item, folders);
  show();
  return vscode.Disposable.from(
    item,
    folders.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.window.tabGroups.onDidChangeTabs(show),
    vscode.window.tabGroups.onDidChangeTabGroups(show),
  );
}

function showNote(item: vscode.StatusBarItem, folders: Folders): void {
  const file = activeFile(folders);
  const workspace = file?.folder.workspace;
  const indexed = file && workspace?.index.get(file.path);
  if (!indexed || !workspace || indexed.note.broken) return item.hide();
  const filed = filingSummary(indexed.filings, workspace.taxonomy);
  const text = textOf(filed, indexed);
  item.text = `$(${iconOf(filed, indexed)}) ${plainStatus(text)}`;
  item.tooltip = tooltipOf(filed, indexed);
  item.accessibilityInformation = { label: spokenOf(filed, text), role: 'button' };
  item.show();
}

function iconOf(filed: readonly FiledUnder[], { note }: IndexedNote): string {
  if (filed.length > 0) return 'file-symlink-file';
  return note.needsNoFiling ? 'check' : 'inbox';
}

function textOf([first, ...more]: readonly FiledUnder[], { note }: IndexedNote): string {
  if (!first) return note.needsNoFiling ? vscode.l10n.t('Needs no filing') : vscode.l10n.t('To file');
  return more.length === 0 ? first.title : vscode.l10n.t('{0} +{1}', first.title, more.length);
}

function spokenOf(filed: readonly FiledUnder[], text: string): string {
  if (filed.length === 0) return vscode.l10n.t('Remit: {0}. Press to file this note.', text);
  const titles = filed.map(({ title }) => title).join(', ');
  return vscode.l10n.t('Remit: this note is filed under {0}. Press to change it.', titles);
}

// A string rather than markdown, so that titles and paths are shown literally.
function tooltipOf(filed: readonly FiledUnder[], { note }: IndexedNote): string {
  if (filed.length === 0) {
    return note.needsNoFiling
      ? vscode.l10n.t('This note needs no filing. Click to file it anyway.')
      : vscode.l10n.t('This note is not filed yet. Click to file it.');
  }
  const lines = filed.map(({ title, path, whole, parts }) => {
    const sections = parts.map((part) => `§ ${part}`);
    const where = whole && parts.length > 0 ? [vscode.l10n.t('whole note'), ...sections] : sections;
    return [`${title} · ${path}`, ...where.map((each) => `    ${each}`)].join('\n');
  });
  return [vscode.l10n.t('Filed under'), ...lines].join('\n');
}
