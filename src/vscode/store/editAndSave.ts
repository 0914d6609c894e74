import * as vscode from '../api';
import type { Revision, Store, WriteResult, FilePath } from '../../core/store/store';
import { revisionOf } from '../../core/store/revision';
import type { Splice } from '../../core/text/splice';
import { applySplices } from '../../core/text/splice';
import { textOf } from './documentText';
import { editDocument } from './editDocument';

/**
 * Edits a clean document and saves it without any formatter: its author may type at any moment, and a file that is written
 * beneath an editor is one that the editor cannot save any more (H41). What is typed meanwhile stays unsaved, and the edit
 * with it. Undefined, with nothing changed: the editor would not write the file byte for byte as it is.
 */
export async function editAndSave(
  document: vscode.TextDocument,
  disk: Pick<Store, 'read'>,
  { path, expected, splices }: { path: FilePath; expected: Revision; splices: readonly Splice[] },
): Promise<WriteResult | undefined> {
  const read = await disk.read(path);
  if (read.kind !== 'text' || read.revision !== expected) return undefined;
  // It has been typed in since.
  if (document.isDirty) return { kind: 'stale' };
  if (textOf(document, read) !== read.text || !isUtf8(document)) return undefined;
  const edited = await editDocument(document, read, expected, splices);
  if (edited.kind !== 'written') return edited;
  const after = applySplices(read.text, splices);
  if (textOf(document, read) !== after || activeTab() !== document.uri.toString()) return edited;
  await vscode.commands.executeCommand('workbench.action.files.saveWithoutFormatting');
  const now = await disk.read(path);
  const isOnDisk = now.kind === 'text' && (now.text === after || now.text === textOf(document, now));
  return { kind: 'written', revision: revisionOf(after), where: isOnDisk ? 'disk' : 'editor' };
}

function activeTab(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
}

function isUtf8({ encoding }: vscode.TextDocument): boolean {
  return encoding === 'utf8' || encoding === 'utf8bom';
}
