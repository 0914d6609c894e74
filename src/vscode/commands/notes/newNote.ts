import * as vscode from '../../api';
import { createNote } from '../../../core/actions/newNote';
import type { ActivityPath } from '../../../core/taxonomy/taxonomy';
import { pickRows } from '../../../core/filing/pick';
import type { FolderedNode } from '../../contributions';
import type { Folder } from '../../folders';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { uriIn } from '../../store/paths';
import { today } from '../../today';
import { askActivities } from '../filing/activityPick';
import type { CommandContext } from '../context';
import { folderToWriteIn, mayWrite } from '../guards';
import { command } from '../context';

/** New Meeting Note…: asks for a title and activities, then opens the filed note with the cursor in its body. */
export const newNoteCommand = command('remit.newNote', newNote);

async function newNote(context: CommandContext): Promise<void> {
  const folder = await folderToWriteIn(context);
  if (!folder) return;
  context.suggestions.prepare(folder);
  const title = await askTitle();
  if (title === undefined) return;
  const choice = await askActivities({
    title: vscode.l10n.t('File "{0}" Under (Esc to File Later)', title),
    rows: pickRows(folder.workspace.taxonomy, [new Set()], today()),
    notes: 1,
    suggestions: context.suggestions.ofWords(folder, { kind: 'title', words: title }),
    unfiled: vscode.l10n.t('Type to find an activity, or press Enter to file later'),
  });
  await create(folder, title, choice?.add ?? []);
}

/** New Note Here: the same, under the clicked row's activity. */
export const newNoteHereCommand = command('remit.newNoteHere', newNoteHere);

async function newNoteHere({ folders }: CommandContext, row?: FolderedNode): Promise<void> {
  if (!mayWrite() || !row) return;
  const { node } = row;
  if (node.kind !== 'activity' && node.kind !== 'category') return;
  const opened = folders.get(row.folder);
  const title = opened && (await askTitle());
  if (opened && title !== undefined) await create(opened, title, [node.path]);
}

function askTitle(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('New Meeting Note'),
    prompt: vscode.l10n.t('What is the meeting about?'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A note needs a title.') : undefined),
  });
}

async function create(folder: Folder, title: string, activities: readonly ActivityPath[]): Promise<void> {
  const outcome = await createNote(folder.workspace, { title, day: today(), activities });
  if (outcome.kind === 'refused') {
    const sentence = `${outcome.path}: ${messages.refusal(outcome.refusal)}`;
    void vscode.window.showWarningMessage(plainMessage(sentence));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uriIn(folder.uri, outcome.path));
  const cursor = document.positionAt(outcome.cursor);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(cursor, cursor),
    preview: false,
  });
}
