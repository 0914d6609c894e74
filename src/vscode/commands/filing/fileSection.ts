import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { PartWithFilings } from '../../../core/actions/currentFilings';
import { partAtLine } from '../../../core/actions/currentFilings';
import { pathsOfPart, pickRows } from '../../../core/filing/pick';
import { referenceTo } from '../../../core/filing/request';
import type { FiledPart } from '../../../core/note/note';
import type { FileInFolder } from '../../folders';
import { today } from '../../today';

import { pickActivities } from './activityPick';
import type { CommandContext } from '../context';
import { doneText } from './doneText';
import { hasResponsibilities, mayWrite, whenRead } from '../guards';
import { tell } from '../notify';
import { command } from '../context';

/** File Section Under…: files the section at the cursor with a hashtag line under its heading. */
export const fileSectionCommand = command('remit.fileSection', fileSection);

async function fileSection(context: CommandContext): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const editor = vscode.window.activeTextEditor;
  const file = editor && context.folders.locate(editor.document.uri);
  if (!editor || !file) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a note and put the cursor in a section.'));
    return;
  }
  if (!(await hasResponsibilities(file.folder))) return;
  const found = await partAtLine(file.folder.workspace, file.path, editor.selection.active.line);
  if (found) await filePart(context, file, found);
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No section here: the cursor is above the first heading. File the whole note instead.'),
    );
  }
}

async function filePart(
  { lastOperation, suggestions, log }: CommandContext,
  { folder, path }: FileInFolder,
  { part, filings }: PartWithFilings,
): Promise<void> {
  const { workspace } = folder;
  const rows = pickRows(workspace.taxonomy, [pathsOfPart(filings, part)], today());
  const line = part.kind === 'note' ? undefined : part.line;
  const choice = await pickActivities(titleFor(part), rows, 1, suggestions.of(folder, path, line));
  if (!choice) return;
  const request = { part: referenceTo(part), ...choice };
  const outcomes = await changeFilings(workspace, [{ path, request }], lastOperation.begin()(folder));
  tell(doneText(workspace.taxonomy, choice), outcomes, log);
}

function titleFor(part: FiledPart): string {
  if (part.kind === 'note') return vscode.l10n.t('File the Whole Note Under');
  return vscode.l10n.t('File Section "{0}" Under', part.title);
}
