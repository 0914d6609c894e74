import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { FileOutcome } from '../../../core/actions/outcome';
import type { Mark } from '../../../core/filing/request';
import type { ChosenNotes } from '../../contributions';
import type { CommandContext } from '../context';
import { command } from '../context';
import { mayWrite, whenRead } from '../guards';
import { tell } from '../notify';
import { referenceOf, subjectsByFolder, subjectsOf } from './subjects';

/** Mark as Private: counts notes, or the parts of them whose rows are chosen, and shows no word of them in a report. */
export const markPrivateCommand = command('remit.markPrivate', (context, ...chosen) =>
  mark(context, chosen, 'private', {
    name: vscode.l10n.t('Mark as Private'),
    done: vscode.l10n.t('Marked as private.'),
  }),
);

/** Mark as Highlight: puts notes among the highlights of a report. */
export const markHighlightCommand = command('remit.markHighlight', (context, ...chosen) =>
  mark(context, chosen, 'highlight', {
    name: vscode.l10n.t('Mark as Highlight'),
    done: vscode.l10n.t('Marked as a highlight.'),
  }),
);

/** What a mark is called in the journal, and what is told afterwards. */
interface Said {
  readonly name: string;
  readonly done: string;
}

async function mark(
  context: CommandContext,
  chosen: ChosenNotes,
  as: Mark,
  { name, done }: Said,
): Promise<void> {
  if (!mayWrite()) return;
  await whenRead(context);
  const journalOf = context.lastOperation.begin(name);
  const outcomes: FileOutcome[] = [];
  for (const [folder, subjects] of subjectsByFolder(subjectsOf(context.folders, ...chosen))) {
    const requests = subjects.map((subject) => ({
      path: subject.path,
      request: { part: referenceOf(subject), mark: as },
    }));
    outcomes.push(...(await changeFilings(folder.workspace, requests, journalOf(folder))));
  }
  if (outcomes.length > 0) tell(done, outcomes, context.log);
  else void vscode.window.showInformationMessage(vscode.l10n.t('Open a note first, then mark it.'));
}
