import * as vscode from '../../api';
import { partAtLine } from '../../../core/actions/currentFilings';
import type { PartReference } from '../../../core/filing/request';
import { referenceTo } from '../../../core/filing/request';
import { partKey } from '../../../core/note/filing';
import type { FiledPart } from '../../../core/note/note';
import type { FilePath } from '../../../core/store/store';
import type { FolderedNode, FolderedNote } from '../../contributions';
import type { FileInFolder, Folder, Folders } from '../../folders';
import { plainLabel } from '../../plainText';
import { uriIn } from '../../store/paths';

/** What to file: a note, or the part of a note that a tree row shows. */
export interface Subject {
  readonly folder: Folder;
  readonly path: FilePath;
  readonly part: FiledPart;
}

/**
 * The subjects of a command: the selection in the explorer or tree, the clicked row, or the active editor's note. The
 * row of a section or block means that part, not the whole note. Without duplicates.
 */
export function subjectsOf(
  folders: Folders,
  target?: vscode.Uri | FolderedNode,
  selected?: readonly (vscode.Uri | FolderedNode)[],
): readonly Subject[] {
  const chosen = selected && selected.length > 0 ? selected : target ? [target] : [];
  const subjects =
    chosen.length === 0
      ? filesOf(folders).map(wholeNote)
      : chosen.flatMap((each) => subjectsOfOne(folders, each));
  return [...new Map(subjects.map((subject) => [keyOf(subject), subject])).values()];
}

/** The section at the cursor if it is filed by itself, else the active editor's note. */
export async function activeSubject(folders: Folders): Promise<readonly Subject[]> {
  const [note] = subjectsOf(folders);
  const editor = vscode.window.activeTextEditor;
  const here = editor && folders.locate(editor.document.uri);
  if (!note) return [];
  // The active tab's note may not be in the text editor that has the cursor.
  if (!editor || here?.path !== note.path || here.folder !== note.folder) return [note];
  const found = await partAtLine(note.folder.workspace, note.path, editor.selection.active.line);
  const isFiled = found?.filings.some(({ part }) => partKey(part) === partKey(found.part));
  return [found && isFiled ? { ...note, part: found.part } : note];
}

/** Groups subjects by folder, since each folder has its own taxonomy. */
export function subjectsByFolder(subjects: readonly Subject[]): ReadonlyMap<Folder, readonly Subject[]> {
  const groups = new Map<Folder, Subject[]>();
  for (const subject of subjects) {
    const group = groups.get(subject.folder);
    if (group) group.push(subject);
    else groups.set(subject.folder, [subject]);
  }
  return groups;
}

/** The reference to the subject's part, as actions take it. */
export function referenceOf({ part }: Subject): PartReference {
  return referenceTo(part);
}

function subjectsOfOne(folders: Folders, each: vscode.Uri | FolderedNode): readonly Subject[] {
  if (each instanceof vscode.Uri || each.node.kind !== 'note') return filesOf(folders, each).map(wholeNote);
  const { part } = each.node;
  return filesOf(folders, each).map((file) => ({ ...file, part }));
}

function wholeNote(file: FileInFolder): Subject {
  return { ...file, part: { kind: 'note' } };
}

function keyOf({ folder, path, part }: Subject): string {
  return JSON.stringify([folder.uri.toString(), path, partKey(part)]);
}

type Target = vscode.Uri | FolderedNode;

/**
 * The files of a command: the rows selected in the explorer or tree, the clicked row, or the active editor's file. Rows
 * that are not notes, and files outside the folders, are left out.
 */
export function filesOf(
  folders: Folders,
  target?: Target,
  selected?: readonly Target[],
): readonly FileInFolder[] {
  const uris = urisOf(target, selected);
  const located = uris.flatMap((uri) => {
    const file = folders.locate(uri);
    return file ? [file] : [];
  });
  const byAddress = new Map(located.map((file) => [uriIn(file.folder.uri, file.path).toString(), file]));
  return [...byAddress.values()];
}

/** Groups files by folder, since each folder has its own taxonomy. */
export function byFolder(files: readonly FileInFolder[]): ReadonlyMap<Folder, readonly FilePath[]> {
  const groups = new Map<Folder, FilePath[]>();
  for (const { folder, path } of files) groups.set(folder, [...(groups.get(folder) ?? []), path]);
  return groups;
}

/** The note rows among the selected rows, or the clicked one. */
export function noteRows(row?: FolderedNode, selected?: readonly FolderedNode[]): readonly FolderedNote[] {
  const rows: readonly (FolderedNode | undefined)[] = selected && selected.length > 0 ? selected : [row];

  return rows.flatMap((each) =>
    each?.node.kind === 'note' ? [{ folder: each.folder, node: each.node }] : [],
  );
}

/** The active editor's file and its folder; undefined if there is none or it is outside. */
export function activeFile(folders: Folders): FileInFolder | undefined {
  const uri = activeUri();
  return uri && folders.locate(uri);
}

/** The folder for a command that has no file: the active file's, the only one, or the one that the user picks. */
export async function chooseFolder(folders: Folders, among: readonly Folder[]): Promise<Folder | undefined> {
  const active = activeFile(folders)?.folder;
  if (active && among.includes(active)) return active;
  if (among.length <= 1) return among[0];
  const items = among.map((folder) => ({
    label: plainLabel(folder.label),
    description: plainLabel(folder.uri.path),
    folder,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Choose a Folder') });
  return picked?.folder;
}

function urisOf(target: Target | undefined, selected: readonly Target[] | undefined): readonly vscode.Uri[] {
  const rows = selected && selected.length > 0 ? selected : target ? [target] : [];
  if (rows.length > 0) return rows.flatMap(uriOf);
  const active = activeUri();
  return active ? [active] : [];
}

function uriOf(target: Target): readonly vscode.Uri[] {
  if (target instanceof vscode.Uri) return [target];
  const { folder, node } = target;
  return node.kind === 'note' ? [uriIn(folder, node.path)] : [];
}

// A note may be open in the markdown preview or another custom editor instead of a text editor.
function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return vscode.window.activeTextEditor?.document.uri;
}
