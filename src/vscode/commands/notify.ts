import * as vscode from '../api';
import type { LeftAlone } from '../../core/actions/groupRefused';
import { countChanged, groupRefused } from '../../core/actions/groupRefused';
import type { FileOutcome } from '../../core/actions/outcome';
import type { Log } from '../log';
import { messages } from '../messages';
import { plainMessage, plainStatus } from '../plainText';

const shownFor = 5000;
// Limits for a notification, which has to be read at a glance; the log has the details.
const shownReasons = 3;
const shownNames = 3;

/**
 * Reports the results of edits: a status bar message if all succeeded, otherwise one notification with the refusals and
 * their reasons; it also says which editors have unsaved changes. If several were refused, `log` gets each with its
 * reason.
 */
export function tell(done: string, outcomes: readonly FileOutcome[], log?: Log): void {
  const leftAlone = groupRefused(outcomes);
  const changed = countChanged(outcomes);
  if (changed > 0) say([done, notSaved(outcomes)].filter(Boolean).join(' '));
  else if (leftAlone.length === 0) say(vscode.l10n.t('There is nothing to change.'));
  if (leftAlone.length > 0) void warn(leftAlone, changed, log);
}

/** Shows a sentence in the status bar for a few seconds. */
export function say(sentence: string, icon: 'check' | 'warning' = 'check'): void {
  vscode.window.setStatusBarMessage(`$(${icon}) ${plainStatus(sentence)}`, shownFor);
}

/** The addition to a message if a change is in an unsaved editor. */
export function notSaved(outcomes: readonly FileOutcome[]): string {
  const count = outcomes.filter(
    (outcome) => outcome.status === 'changed' && outcome.where === 'editor',
  ).length;
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t(
        'The change was made in the editor but not saved, because the file had unsaved changes. Save the file to keep it.',
      )
    : vscode.l10n.t(
        'The changes were made in the editors but not saved, because {0} files had unsaved changes. Save them to keep the changes.',
        count,
      );
}

async function warn(leftAlone: readonly LeftAlone[], changed: number, log: Log | undefined): Promise<void> {
  const message = plainMessage(textOf(leftAlone, changed));
  const files = leftAlone.flatMap(({ paths, refusal }) => paths.map((path) => ({ path, refusal })));
  for (const { path, refusal } of files) log?.warn(`${path}: ${messages.refusal(refusal)} [${refusal.code}]`);
  const details = vscode.l10n.t('Show Details');
  const buttons = log && files.length > 1 ? [details] : [];
  if ((await vscode.window.showWarningMessage(message, ...buttons)) === details) log?.show();
}

function textOf(leftAlone: readonly LeftAlone[], changed: number): string {
  const files = leftAlone.reduce((sum, { paths }) => sum + paths.length, 0);
  const head =
    changed > 0
      ? vscode.l10n.t('{0} changed, {1} left unchanged.', changed, files)
      : files > 1
        ? vscode.l10n.t('{0} left unchanged.', files)
        : '';
  const reasons = leftAlone
    .slice(0, shownReasons)
    .map(({ paths, refusal }) => `${namesOf(paths)}: ${messages.refusal(refusal)}`);
  const rest = leftAlone.slice(shownReasons).reduce((sum, { paths }) => sum + paths.length, 0);
  const more = rest > 0 ? vscode.l10n.t('… and {0} more', rest) : '';
  return [head, ...reasons, more].filter(Boolean).join(' ');
}

function namesOf(paths: readonly string[]): string {
  const [path = '', ...others] = paths;
  if (others.length === 0) return path;
  const names = paths.slice(0, shownNames).map((each) => each.slice(each.lastIndexOf('/') + 1));
  const rest = paths.length - names.length;
  return names.join(', ') + (rest > 0 ? ` ${vscode.l10n.t('and {0} more', rest)}` : '');
}
