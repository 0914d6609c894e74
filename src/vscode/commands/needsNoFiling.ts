import * as vscode from 'vscode';
import { markNeedsNoFiling } from '../../core/actions/changeFilings';
import type { FileOutcome } from '../../core/actions/outcome';
import type { CommandArguments } from '../contributions';
import { WorkspaceJournal } from '../workspaceJournal';
import type { CommandContext } from './context';
import { mayWrite, whenRead } from './guards';
import { tell } from './report';
import { filesOf } from './targets';

/** Needs No Filing: marks notes as looked at, so that they leave "To file". */
export async function needsNoFiling(
  context: CommandContext,
  ...[target, selected]: CommandArguments['remit.needsNoFiling']
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const files = filesOf(context.folders, target, selected);
  const outcomes: FileOutcome[] = [];
  for (const folder of new Set(files.map((file) => file.folder))) {
    const paths = files.filter((file) => file.folder === folder).map(({ path }) => path);
    const journal = new WorkspaceJournal(context.context.workspaceState, folder.uri);
    outcomes.push(...(await markNeedsNoFiling(folder.workspace, paths, journal)));
  }
  tell(vscode.l10n.t('Marked as needing no filing.'), outcomes);
}
