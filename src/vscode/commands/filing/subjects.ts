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

/** What is to be filed: a note, or the part of one that a row of the tree shows. */
export interface Subject {
  readonly folder: Folder;
  readonly path: FilePath;
  readonly part: FiledPart;
}

/**
 * What a command is about: what is selected in explorer or tree, the row clicked, or the active editor's note. A row of
 * a section or a block stands for that and not for the whole note. Each is there once.
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

/** The section that the cursor is in, where that is filed by itself; else the note of the active editor. */
export async function activeSubject(folders: Folders): Promise<readonly Subject[]> {
  const [note] = subjectsOf(folders);
  const editor = vscode.window.activeTextEditor;
  const here = editor && folders.locate(editor.document.uri);
  if (!note) return [];
  // The note may be shown by another editor than the one with the cursor.
  if (!editor || here?.path !== note.path || here.folder !== note.folder) return [note];
  const found = await partAtLine(note.folder.workspace, note.path, editor.selection.active.line);
  const isFiled = found?.filings.some(({ part }) => partKey(part) === partKey(found.part));
  return [found && isFiled ? { ...note, part: found.part } : note];
}

/** Subjects by the folder they lie in: each folder has a taxonomy of its own. */
export function subjectsByFolder(subjects: readonly Subject[]): ReadonlyMap<Folder, readonly Subject[]> {
  const groups = new Map<Folder, Subject[]>();
  for (const subject of subjects) {
    const group = groups.get(subject.folder);
    if (group) group.push(subject);
    else groups.set(subject.folder, [subject]);
  }
  return groups;
}

/** What an action calls the subject. */
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
 * The files that a command is about: the rows selected in explorer or tree, the one row clicked, or the active
 * editor's file. What is no row of a note and lies in no folder is left out.
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

/** Files by the folder they lie in: each folder has a taxonomy of its own. */
export function byFolder(files: readonly FileInFolder[]): ReadonlyMap<Folder, readonly FilePath[]> {
  const groups = new Map<Folder, FilePath[]>();
  for (const { folder, path } of files) groups.set(folder, [...(groups.get(folder) ?? []), path]);
  return groups;
}

/** The rows of notes among those selected, or the one clicked. */
export function noteRows(row?: FolderedNode, selected?: readonly FolderedNode[]): readonly FolderedNote[] {
  const rows: readonly (FolderedNode | undefined)[] = selected && selected.length > 0 ? selected : [row];

  return rows.flatMap((each) =>
    each?.node.kind === 'note' ? [{ folder: each.folder, node: each.node }] : [],
  );
}

/** The active editor's file with its folder; undefined where there is none or it lies outside. */
export function activeFile(folders: Folders): FileInFolder | undefined {
  const uri = activeUri();
  return uri && folders.locate(uri);
}

/** The folder a command without a file works in: the active file's, the only one, or the one the user picks. */
export async function chooseFolder(folders: Folders, among: readonly Folder[]): Promise<Folder | undefined> {
  const active = activeFile(folders)?.folder;
  if (active && among.includes(active)) return active;
  if (among.length <= 1) return among[0];
  const items = among.map((folder) => ({
    label: plainLabel(folder.name),
    description: plainLabel(folder.uri.path),
    folder,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('In Which Folder?') });
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

// A note may be shown by the markdown preview or another custom editor as well as by a text editor.
function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return vscode.window.activeTextEditor?.document.uri;
}
