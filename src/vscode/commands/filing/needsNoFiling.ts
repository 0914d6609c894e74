import * as vscode from '../../api';
import { markNeedsNoFiling } from '../../../core/actions/changeFilings';
import type { FileOutcome } from '../../../core/actions/outcome';
import type { CommandArguments } from '../../contributions';
import type { CommandContext } from '../context';
import { mayWrite, whenRead } from '../guards';
import { tell } from '../notify';
import { byFolder, filesOf } from './subjects';
import { command } from '../context';

/** Needs No Filing: marks notes as reviewed, so that they leave "To file". */
export const needsNoFilingCommand = command('remit.needsNoFiling', needsNoFiling);

async function needsNoFiling(
  context: CommandContext,
  ...[target, selected]: CommandArguments['remit.needsNoFiling']
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const outcomes: FileOutcome[] = [];
  const journalOf = context.lastOperation.begin(vscode.l10n.t('Needs No Filing'));
  for (const [folder, paths] of byFolder(filesOf(context.folders, target, selected))) {
    outcomes.push(...(await markNeedsNoFiling(folder.workspace, paths, journalOf(folder))));
  }
  if (outcomes.length > 0) tell(vscode.l10n.t('Marked as needing no filing.'), outcomes);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a note first, then mark it as needing no filing.'),
    );
}
