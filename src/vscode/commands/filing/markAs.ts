import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { FileOutcome } from '../../../core/actions/outcome';
import type { CommandArguments } from '../../contributions';
import type { CommandContext } from '../context';
import { command } from '../context';
import { mayWrite, whenRead } from '../guards';
import { tell } from '../notify';
import type { Subject } from './subjects';
import { filesOf, referenceOf, subjectsByFolder, subjectsOf } from './subjects';

type Target = CommandArguments['remit.markPrivate'];

/** Mark as Private: counts notes, or the parts of them whose rows are chosen, and shows no word of them in a report. */
export const markPrivateCommand = command('remit.markPrivate', (context, ...target) =>
  mark(context, 'private', () => subjectsOf(context.folders, ...target), vscode.l10n.t('Marked as private.')),
);

/** Mark as Highlight: puts notes among the highlights of a report. A highlight is a whole note. */
export const markHighlightCommand = command('remit.markHighlight', (context, ...target) =>
  mark(context, 'highlight', () => notesOf(context, target), vscode.l10n.t('Marked as a highlight.')),
);

function notesOf({ folders }: CommandContext, target: Target): readonly Subject[] {
  return filesOf(folders, ...target).map((file) => ({ ...file, part: { kind: 'note' } }));
}

async function mark(
  context: CommandContext,
  as: 'private' | 'highlight',
  chosen: () => readonly Subject[],
  done: string,
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const name = as === 'private' ? vscode.l10n.t('Mark as Private') : vscode.l10n.t('Mark as Highlight');
  const journalOf = context.lastOperation.begin(name);
  const outcomes: FileOutcome[] = [];
  for (const [folder, subjects] of subjectsByFolder(chosen())) {
    const requests = subjects.map((subject) => ({
      path: subject.path,
      request: { part: referenceOf(subject), mark: as },
    }));
    outcomes.push(...(await changeFilings(folder.workspace, requests, journalOf(folder))));
  }
  if (outcomes.length > 0) tell(done, outcomes, context.log);
  else void vscode.window.showInformationMessage(vscode.l10n.t('Open a note first, then mark it.'));
}
