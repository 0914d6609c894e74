import * as vscode from '../api';
import type { Revision, Store, WriteResult, FilePath } from '../../core/store/store';
import { revisionOf } from '../../core/store/revision';
import type { Splice } from '../../core/text/splice';
import { applySplices } from '../../core/text/splice';
import { textOf } from './documentText';
import { editDocument } from './editDocument';
import { isAt } from './paths';
import { isReadOnly } from './workspaceStore';

/** The splices of one file, and the revision that they were planned on. */
interface Edit {
  readonly path: FilePath;
  readonly expected: Revision;
  readonly splices: readonly Splice[];
}

/**
 * Edits the active editor's document, if it is clean, and saves it without any formatter: its author may type at any moment,
 * and a file that is written beneath an editor is one that the editor cannot save any more (H41). What is typed meanwhile
 * stays unsaved, and the edit with it. Undefined, with nothing changed: the file is not there, or the editor would not write
 * it byte for byte as it is.
 */
export async function editAndSave(
  folder: vscode.Uri,
  disk: Pick<Store, 'read'>,
  { path, expected, splices }: Edit,
): Promise<WriteResult | undefined> {
  const document = active(folder, path);
  if (!document || (await isReadOnly(document.uri))) return undefined;
  const read = await disk.read(path);
  if (read.kind !== 'text' || read.revision !== expected) return undefined;
  // It has been typed in since.
  if (document.isDirty) return { kind: 'stale' };
  if (textOf(document, read) !== read.text || !isUtf8(document)) return undefined;
  const edited = await editDocument(document, read, expected, splices);
  if (edited.kind !== 'written') return edited;
  const after = applySplices(read.text, splices);
  if (textOf(document, read) !== after || active(folder, path) !== document) return edited;
  await vscode.commands.executeCommand('workbench.action.files.saveWithoutFormatting');
  const now = await disk.read(path);
  const isOnDisk = now.kind === 'text' && (now.text === after || now.text === textOf(document, now));
  return { kind: 'written', revision: revisionOf(after), where: isOnDisk ? 'disk' : 'editor' };
}

// Where the author would type now.
function active(folder: vscode.Uri, path: FilePath): vscode.TextDocument | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText) || !isAt(folder, path, input.uri)) return undefined;
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === input.uri.toString());
}

function isUtf8({ encoding }: vscode.TextDocument): boolean {
  return encoding === 'utf8' || encoding === 'utf8bom';
}
