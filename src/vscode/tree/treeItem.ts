import * as vscode from '../api';
import type { ActivityNode, CategoryNode, GroupNode, NoteNode, ProblemNode } from '../../core/tree/node';
import type { FolderedNode } from '../contributions';
import { messages } from '../messages';
import { uriIn } from '../store/paths';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The tree item of a row. Titles are always plain text: nothing in a note is trusted (invariant 5). */
export function treeItemOf({ folder, node }: FolderedNode): vscode.TreeItem {
  const item = itemOf(folder, node);
  item.id = `${folder.toString()} ${node.id}`;
  item.contextValue = contextOf(node);
  return item;
}

function itemOf(folder: vscode.Uri, node: FolderedNode['node']): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return row(node.name, Expanded, 'root-folder', node.within);
    case 'to-file':
    case 'undated':
    case 'earlier':
    case 'problems':
      return groupItem(node);
    case 'category':
      return categoryItem(node);
    case 'activity':
      return activityItem(node);
    case 'note':
      return noteItem(folder, node);
    case 'problem':
      return problemItem(folder, node);
  }
}

function row(
  label: string,
  state: vscode.TreeItemCollapsibleState,
  icon: string,
  description: string,
  normalizeWords?: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon);
  if (normalizeWords !== undefined) item.accessibilityInformation = { label: normalizeWords };
  return item;
}

function groupItem({ kind, count }: GroupNode): vscode.TreeItem {
  switch (kind) {
    case 'to-file':
      return count > 0
        ? row(vscode.l10n.t('To file ({0})', count), Collapsed, 'inbox', '')
        : row(vscode.l10n.t('To file'), None, 'inbox', '');
    case 'undated':
      return row(vscode.l10n.t('Undated ({0})', count), Collapsed, 'calendar', '');
    case 'earlier':
      return row(vscode.l10n.t('Earlier ({0})', count), Collapsed, 'history', '');
    case 'problems':
      return row(vscode.l10n.t('Problems ({0})', count), Collapsed, 'warning', '');
  }
}

function categoryItem({ title, count }: CategoryNode): vscode.TreeItem {
  const [shown, normalizeWords] =
    count === undefined ? ['', title] : [countText(count), countLabel(title, count)];
  return row(title, Expanded, 'folder-library', shown, normalizeWords);
}

function activityItem(node: ActivityNode): vscode.TreeItem {
  const title = node.title ?? vscode.l10n.t('General');
  const state = node.hasChildren ? Collapsed : None;
  const item = row(title, state, iconOf(node), glance(node), countLabel(title, node.count));
  item.tooltip = [title, node.description, lastNote(node), retiredNote(node)].filter(Boolean).join('\n');
  return item;
}

function iconOf({ count, retired }: ActivityNode): string {
  if (retired !== undefined) return 'archive';
  return count > 0 ? 'circle-filled' : 'circle-outline';
}

// The description of an activity: a quiet one shows how long it has been quiet.
function glance({ count, isQuiet, lastDate, retired }: ActivityNode): string {
  const last = lastDate ? vscode.l10n.t('last {0}', lastDate) : vscode.l10n.t('no note yet');
  const quiet = isQuiet ? last : '';
  const given = retired ? vscode.l10n.t('retired {0}', retired) : '';
  return [countText(count), quiet, given].filter(Boolean).join(' · ');
}

function lastNote({ lastDate }: ActivityNode): string {
  return lastDate ? vscode.l10n.t('Last note: {0}', lastDate) : '';
}

function retiredNote({ retired }: ActivityNode): string {
  return retired ? vscode.l10n.t('Retired on {0}', retired) : '';
}

function countText(count: number): string {
  return String(count);
}

function countLabel(title: string, count: number): string {
  return count === 1 ? vscode.l10n.t('{0}, 1 note', title) : vscode.l10n.t('{0}, {1} notes', title, count);
}

function noteItem(folder: vscode.Uri, node: NoteNode): vscode.TreeItem {
  const { part, title, noteTitle, date, meetings } = node;
  const about = part.kind === 'note' || title === noteTitle ? '' : noteTitle;
  const left = meetings ? vscode.l10n.t('{0} of {1} sections', meetings.toFile, meetings.all) : '';
  const item = row(
    title,
    meetings ? Collapsed : None,
    noteIcon(node),
    withoutEcho(title, [date ?? vscode.l10n.t('undated'), about, left]),
  );
  item.tooltip = [noteTitle, part.kind === 'note' ? '' : part.title, node.path].filter(Boolean).join('\n');
  const line = part.kind === 'note' ? 0 : part.line;
  item.command = openAt(uriIn(folder, node.path), `L${line + 1}`);
  return item;
}

// The note of a day is often called by it: that is not said twice.
function withoutEcho(title: string, parts: readonly string[]): string {
  return [...new Set(parts)].filter((part) => part !== '' && part !== title).join(' · ');
}

function noteIcon(node: NoteNode): string {
  if (node.private) return 'lock';
  if (node.part.kind === 'note') return 'note';
  return node.part.kind === 'section' ? 'list-tree' : 'list-selection';
}

function problemItem(folder: vscode.Uri, { problem }: ProblemNode): vscode.TreeItem {
  const name = problem.path.slice(problem.path.lastIndexOf('/') + 1);
  const sentence = messages.problem(problem);
  const item = row(name, None, 'error', `${problem.range.start.line + 1}: ${sentence}`);
  item.tooltip = `${problem.path}:${problem.range.start.line + 1}\n${sentence}`;
  const [start, end] = [problem.range.start, problem.range.end].map(
    ({ line, character }) => `L${line + 1},${character + 1}`,
  );
  item.command = openAt(uriIn(folder, problem.path), `${start}-${end}`);
  return item;
}

// The place is a fragment of the address, 1-based: beside options, the editor ignores whether a row was clicked once,
// which shows a preview, or twice, which keeps its tab, and what `workbench.list.openMode` says.
function openAt(uri: vscode.Uri, fragment: string): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri.with({ fragment })] };
}

// The context value that package.json's `when` clauses test.
function contextOf(node: FolderedNode['node']): string {
  if (node.kind === 'note') return contextOfNote(node);
  return node.kind === 'activity' && node.title === undefined ? 'general' : node.kind;
}

function contextOfNote({ activity, part, date }: NoteNode): string {
  if (activity === undefined) return 'note.toFile';
  return `${date === undefined ? 'undated.' : ''}${part.kind}.filed`;
}
