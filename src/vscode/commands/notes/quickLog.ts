import * as vscode from '../../api';
import { quickLog } from '../../../core/actions/quickLog';
import { activitiesIn, readSaid, writeEntry } from '../../../core/filing/logEntry';
import { pickRows } from '../../../core/filing/pick';
import type { Day } from '../../../core/period/day';
import type { TimeOfDay } from '../../../core/period/day';
import type { ActivityPath } from '../../../core/taxonomy/taxonomy';
import type { Folder } from '../../folders';
import { messages } from '../../messages';
import { plainMessage, plainStatus } from '../../plainText';
import { now } from '../../today';
import { askActivities } from '../filing/activityPick';
import type { CommandContext } from '../context';
import { doneText } from '../filing/doneText';
import { folderToWriteIn } from '../guards';
import { tell } from '../notify';
import { command } from '../context';

/** Shares one `QuickLog` per window, since its draft survives a refusal. */
export const quickLogCommand = (quickLog: QuickLog) =>
  command('remit.quickLog', (context, begun) => quickLog.run(context, begun));

/**
 * Quick Log…: asks for one line and for activities, and appends the line to the day's log. Text that was not logged,
 * for any reason, is offered again next time. `begun`: initial text from a user's key binding.
 */
export class QuickLog {
  #draft = '';

  async run(context: CommandContext, begun?: string): Promise<void> {
    const folder = await folderToWriteIn(context);
    if (!folder) return;
    // Taken once at the start, so that day and time match at midnight.
    const { day, time } = now();
    if (typeof begun === 'string') this.#draft = begun;
    context.suggestions.prepare(folder);
    const typed = await this.#ask(folder, time);
    const said = readSaid(typed ?? '');
    if (said.words === '') return;
    const activities = await choose(context, folder, said.words, day);
    if (!activities) return;
    const journal = context.lastOperation.begin()(folder);
    const outcome = await quickLog(folder.workspace, { ...said, day, time, activities }, journal);
    if (outcome.status !== 'refused') this.#draft = '';
    const done = doneText(folder.workspace.taxonomy, { add: activities, remove: [] });
    tell([vscode.l10n.t('Logged in {0}.', outcome.path), done].filter(Boolean).join(' '), [outcome]);
  }

  #ask(folder: Folder, time: TimeOfDay): Thenable<string | undefined> {
    return vscode.window.showInputBox({
      title: vscode.l10n.t('Quick Log'),
      value: this.#draft,
      placeHolder: vscode.l10n.t('What was it about? End with a duration if you like: 30m'),
      ignoreFocusOut: true,
      validateInput: (value) => {
        this.#draft = value;
        return check(folder, value, time);
      },
    });
  }
}

// Previews the line as it will be logged, so that it is clear what was recognized as a duration.
function check(folder: Folder, typed: string, time: TimeOfDay): vscode.InputBoxValidationMessage | undefined {
  const said = readSaid(typed);
  if (typed.trim() === '') return undefined;
  if (said.words === '') {
    return error(messages.refusal({ code: 'nothing-said', args: [] }));
  }
  const carried = activitiesIn(said.words, folder.workspace.taxonomy);
  if ('code' in carried) return error(messages.refusal(carried));
  const line = writeEntry({ ...said, time, activities: [] }, []);
  return { message: plain(line), severity: vscode.InputBoxValidationSeverity.Info };
}

function error(sentence: string): vscode.InputBoxValidationMessage {
  return { message: plain(sentence), severity: vscode.InputBoxValidationSeverity.Error };
}

function plain(text: string): string {
  return plainStatus(plainMessage(text));
}

// A typed hashtag already selects its activity.
async function choose(
  { suggestions }: CommandContext,
  folder: Folder,
  words: string,
  day: Day,
): Promise<readonly ActivityPath[] | undefined> {
  const { workspace } = folder;
  const carried = activitiesIn(words, workspace.taxonomy);
  if (!('code' in carried) && carried.length > 0) return carried;
  const choice = await askActivities({
    title: vscode.l10n.t('Log "{0}" Under', words),
    rows: pickRows(workspace.taxonomy, [new Set()], day),
    notes: 1,
    suggestions: suggestions.ofWords(folder, { kind: 'line', words }),
    unfiled: vscode.l10n.t('Type to find an activity, or press Enter to log it without one'),
  });
  return choice?.add;
}
