import * as vscode from '../../api';
import type { NoteRequest } from '../../../core/actions/changeFilings';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { FileOutcome } from '../../../core/actions/outcome';
import { referenceTo } from '../../../core/filing/request';
import type { CommandArguments, FolderedNote } from '../../contributions';
import type { CommandContext } from '../context';
import { mayWrite } from '../guards';
import { tell } from '../notify';
import { noteRows } from './subjects';
import { command } from '../context';

/** Unfile: removes the selected rows from the activities that they are shown under. */
export const unfileCommand = command('remit.unfile', unfile);

async function unfile(
  { lastOperation, folders, log }: CommandContext,
  ...[row, selected]: CommandArguments['remit.unfile']
): Promise<void> {
  if (!mayWrite()) return;
  const rows = noteRows(row, selected);
  const outcomes: FileOutcome[] = [];
  const journalOf = lastOperation.begin(vscode.l10n.t('Unfile'));
  for (const folder of folders.all) {
    const here = rows.filter((each) => each.folder.toString() === folder.uri.toString());
    const requests = here.flatMap(requestOf);
    if (requests.length === 0) continue;
    outcomes.push(...(await changeFilings(folder.workspace, requests, journalOf(folder))));
  }
  tell(vscode.l10n.t('Unfiled.'), outcomes, log);
}

function requestOf({ node: { path, part, filed = part, activity } }: FolderedNote): readonly NoteRequest[] {
  if (activity === undefined) return [];
  return [{ path, request: { part: referenceTo(filed), add: [], remove: [activity] } }];
}
