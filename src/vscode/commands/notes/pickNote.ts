import * as vscode from '../../api';
import { newestDay, newestNotesFirst } from '../../../core/workspace/newestFirst';
import type { Workspace } from '../../../core/workspace/workspace';
import type { FilePath } from '../../../core/store/store';
import { plainLabel } from '../../plainText';

/** An existing note, or the title of a new one. */
export type PickedNote =
  { readonly kind: 'note'; readonly path: FilePath } | { readonly kind: 'new'; readonly title: string };

interface NoteItem extends vscode.QuickPickItem {
  /** Undefined: a new note. */
  readonly path: FilePath | undefined;
}

/** Asks for a note other than `than`: existing ones, newest first, by title, date and path, or a new one. */
export async function pickNote(
  workspace: Workspace,
  than: FilePath,
  { title, newTitle }: { readonly title: string; readonly newTitle: string },
): Promise<PickedNote | undefined> {
  const picked = await vscode.window.showQuickPick(itemsOf(workspace, than), {
    title,
    placeHolder: vscode.l10n.t('Type to find a note by its title, date or path'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return undefined;
  if (picked.path !== undefined) return { kind: 'note', path: picked.path };
  const named = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Note'),
    prompt: vscode.l10n.t('What is the title of the note?'),
    value: newTitle,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A note needs a title.') : undefined),
  });
  return named === undefined ? undefined : { kind: 'new', title: named };
}

function itemsOf(workspace: Workspace, than: FilePath): readonly NoteItem[] {
  const notes = newestNotesFirst(workspace.index.notes());
  const others = notes.filter(({ note }) => note.path !== than && !note.broken);
  const items = others.map(({ note: { path, title }, entries }) => ({
    path,
    label: plainLabel(title),
    description: newestDay(entries) ?? vscode.l10n.t('undated'),
    detail: plainLabel(path),
  }));
  return [{ path: undefined, label: `$(new-file) ${vscode.l10n.t('New note…')}` }, ...items];
}
