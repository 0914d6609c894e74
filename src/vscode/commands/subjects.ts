import * as vscode from 'vscode';
import { unitAtLine } from '../../core/actions/currentFilings';
import type { UnitReference } from '../../core/filing/wish';
import { referenceTo } from '../../core/filing/wish';
import { unitKey } from '../../core/note/filing';
import type { Unit } from '../../core/note/note';
import type { FilePath } from '../../core/store/store';
import type { FolderedNode } from '../contributions';
import type { FileInFolder, Folder, Folders } from '../folders';
import { filesOf } from './targets';

/** What is to be filed: a note, or the part of one that a row of the tree shows. */
export interface Subject {
  readonly folder: Folder;
  readonly path: FilePath;
  readonly unit: Unit;
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
  const found = await unitAtLine(note.folder.workspace, note.path, editor.selection.active.line);
  const isFiled = found?.filings.some(({ unit }) => unitKey(unit) === unitKey(found.unit));
  return [found && isFiled ? { ...note, unit: found.unit } : note];
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
export function unitOf({ unit }: Subject): UnitReference {
  return referenceTo(unit);
}

function subjectsOfOne(folders: Folders, each: vscode.Uri | FolderedNode): readonly Subject[] {
  if (each instanceof vscode.Uri || each.node.kind !== 'note') return filesOf(folders, each).map(wholeNote);
  const { unit } = each.node;
  return filesOf(folders, each).map((file) => ({ ...file, unit }));
}

function wholeNote(file: FileInFolder): Subject {
  return { ...file, unit: { kind: 'note' } };
}

function keyOf({ folder, path, unit }: Subject): string {
  return JSON.stringify([folder.uri.toString(), path, unitKey(unit)]);
}
