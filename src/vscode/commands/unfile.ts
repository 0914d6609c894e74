import * as vscode from 'vscode';
import { changeFilings } from '../../core/actions/changeFilings';
import type { FileOutcome } from '../../core/actions/outcome';
import { referenceTo } from '../../core/filing/wish';
import type { CommandArguments } from '../contributions';
import { WorkspaceJournal } from '../workspaceJournal';
import type { CommandContext } from './context';
import { mayWrite } from './guards';
import { tell } from './report';
import { noteRows } from './targets';

/** Unfile: takes the rows selected away from the activities they stand under. */
export async function unfile(
  { context, folders }: CommandContext,
  ...[row, selected]: CommandArguments['remit.unfile']
): Promise<void> {
  if (!mayWrite()) return;
  const rows = noteRows(row, selected);
  const outcomes: FileOutcome[] = [];
  for (const folder of folders.all) {
    const requests = rows
      .filter((each) => each.folder.toString() === folder.uri.toString())
      .flatMap(({ node: { path, unit, activity } }) =>
        activity === undefined
          ? []
          : [{ path, wish: { unit: referenceTo(unit), add: [], remove: [activity] } }],
      );
    if (requests.length === 0) continue;
    const journal = new WorkspaceJournal(context.workspaceState, folder.uri);
    outcomes.push(...(await changeFilings(folder.workspace, requests, journal)));
  }
  tell(vscode.l10n.t('Unfiled.'), outcomes);
}
