import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import { currentFilings } from '../../../core/actions/currentFilings';
import type { FileOutcome } from '../../../core/actions/outcome';
import { pathsOfPart, pickRows, rowsToAdd } from '../../../core/filing/pick';
import type { Folder } from '../../folders';
import { today } from '../../today';
import type { ActivityChoice } from './activityPick';
import { pickActivities } from './activityPick';
import type { CommandContext } from '../context';
import { doneText } from './doneText';
import { hasResponsibilities } from '../guards';
import { say, tell } from '../notify';
import type { Subject } from './subjects';
import { subjectsByFolder, referenceOf } from './subjects';

/** `also`: only adds activities, never unfiles. */
export type Mode = 'file' | 'also';

/**
 * Asks where to file the subjects, once per folder, files them as one operation, and shows one message with the result.
 */
export async function fileSubjects(
  context: CommandContext,
  subjects: readonly Subject[],
  mode: Mode,
): Promise<void> {
  const journalOf = context.lastOperation.begin(vscode.l10n.t('File Note'));
  const outcomes: FileOutcome[] = [];
  const done: string[] = [];
  for (const [folder, here] of subjectsByFolder(subjects)) {
    if (!(await hasResponsibilities(folder))) continue;
    const choice = await choose(context, folder, here, mode);
    if (!choice) continue;
    const requests = here.map((subject) => ({
      path: subject.path,
      request: { part: referenceOf(subject), ...choice },
    }));
    outcomes.push(...(await changeFilings(folder.workspace, requests, journalOf(folder))));
    done.push(doneText(folder.workspace.taxonomy, choice));
  }
  if (outcomes.length > 0) tell(done.join(' '), outcomes, context.log);
}

async function choose(
  { suggestions }: CommandContext,
  folder: Folder,
  subjects: readonly Subject[],
  mode: Mode,
): Promise<ActivityChoice | undefined> {
  const { workspace } = folder;
  const notes = subjects.filter(({ path }) => workspace.scope.isNote(path));
  const [only, ...more] = notes;
  // If none of it is a note, there is nothing to ask: the refusal explains why.
  if (!only) return { add: [], remove: [] };
  const filed = await Promise.all(
    notes.map(async ({ path, part }) => pathsOfPart(await currentFilings(workspace, path), part)),
  );
  const all = pickRows(workspace.taxonomy, filed, today());
  const rows = mode === 'also' ? rowsToAdd(all, notes.length) : all;
  if (rows.length === 0) return void say(vscode.l10n.t('There is no other activity to file it under.'));
  const line = only.part.kind === 'note' ? undefined : only.part.line;
  const suggested = more.length === 0 ? suggestions.of(folder, only.path, line) : undefined;
  return pickActivities(titleFor(notes, only, mode), rows, notes.length, suggested);
}

function titleFor(notes: readonly Subject[], only: Subject, mode: Mode): string {
  if (notes.length > 1) return titleForMany(notes, mode);
  const { folder, path, part } = only;
  if (part.kind === 'note') {
    const title = folder.workspace.index.get(path)?.note.title ?? path;
    return mode === 'also'
      ? vscode.l10n.t('Also File "{0}" Under', title)
      : vscode.l10n.t('File "{0}" Under', title);
  }
  return mode === 'also'
    ? vscode.l10n.t('Also File Section "{0}" Under', part.title)
    : vscode.l10n.t('File Section "{0}" Under', part.title);
}

function titleForMany(notes: readonly Subject[], mode: Mode): string {
  if (notes.every(({ part }) => part.kind === 'note')) {
    return mode === 'also'
      ? vscode.l10n.t('Also File {0} Notes Under', notes.length)
      : vscode.l10n.t('File {0} Notes Under', notes.length);
  }
  return mode === 'also'
    ? vscode.l10n.t('Also File {0} Notes and Sections Under', notes.length)
    : vscode.l10n.t('File {0} Notes and Sections Under', notes.length);
}
