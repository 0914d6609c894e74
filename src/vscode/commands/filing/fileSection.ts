import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { UnitWithFilings } from '../../../core/actions/currentFilings';
import { unitAtLine } from '../../../core/actions/currentFilings';
import { pathsOfUnit, pickRows } from '../../../core/filing/pick';
import { referenceTo } from '../../../core/filing/request';
import type { Unit } from '../../../core/note/note';
import type { FileInFolder } from '../../folders';
import { today } from '../../today';

import { pickActivities } from './activityPick';
import type { CommandContext } from '../context';
import { doneText } from './doneText';
import { hasResponsibilities, mayWrite, whenRead } from '../guards';
import { tell } from '../notify';
import { command } from '../context';

/** File Section Under…: the section the cursor is in, by a hashtag line under its heading. */
export const fileSectionCommand = command('remit.fileSection', fileSection);

async function fileSection(context: CommandContext): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const editor = vscode.window.activeTextEditor;
  const file = editor && context.folders.locate(editor.document.uri);
  if (!editor || !file) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a note and put the cursor into a section.'),
    );
    return;
  }
  if (!(await hasResponsibilities(file.folder))) return;
  const found = await unitAtLine(file.folder.workspace, file.path, editor.selection.active.line);
  if (found) await fileUnit(context, file, found);
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No section here: the cursor stands above the first heading. File the whole note instead.',
      ),
    );
  }
}

async function fileUnit(
  { lastOperation, suggestions, log }: CommandContext,
  { folder, path }: FileInFolder,
  { unit, filings }: UnitWithFilings,
): Promise<void> {
  const { workspace } = folder;
  const rows = pickRows(workspace.taxonomy, [pathsOfUnit(filings, unit)], today());
  const line = unit.kind === 'note' ? undefined : unit.line;
  const choice = await pickActivities(titleFor(unit), rows, 1, suggestions.of(folder, path, line));
  if (!choice) return;
  const wish = { unit: referenceTo(unit), ...choice };
  const outcomes = await changeFilings(workspace, [{ path, wish }], lastOperation.begin()(folder));
  tell(doneText(workspace.taxonomy, choice), outcomes, log);
}

function titleFor(unit: Unit): string {
  if (unit.kind === 'note') return vscode.l10n.t('File the Whole Note Under');
  return vscode.l10n.t('File Section "{0}" Under', unit.title);
}
