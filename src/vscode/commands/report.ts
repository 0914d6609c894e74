import * as vscode from 'vscode';
import type { FileOutcome } from '../../core/actions/outcome';
import { messages } from '../messages';
import { plainMessage, plainStatus } from '../plainText';

const shownFor = 5000;

/**
 * Tells what became of files: quietly in the status bar when all went well, in a message what was refused and why,
 * and which editors hold a change that is not saved.
 */
export function tell(done: string, outcomes: readonly FileOutcome[]): void {
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [outcome] : []));
  const changed = outcomes.filter(({ status }) => status !== 'refused' && status !== 'unchanged').length;
  if (changed > 0) say([done, notSaved(outcomes)].filter(Boolean).join(' '));
  else if (refused.length === 0) say(vscode.l10n.t('Nothing to change: it is so already.'));
  if (refused.length > 0) void vscode.window.showWarningMessage(plainMessage(refusedText(refused, changed)));
}

/** Says a sentence in the status bar, for a moment. */
export function say(sentence: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${plainStatus(sentence)}`, shownFor);
}

/** What to add where a change stands in an editor and not on disk. */
export function notSaved(outcomes: readonly FileOutcome[]): string {
  const count = outcomes.filter(
    (outcome) => outcome.status === 'changed' && outcome.where === 'editor',
  ).length;
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t('The editor has unsaved changes: it was not saved.')
    : vscode.l10n.t('{0} editors have unsaved changes: they were not saved.', count);
}

type Refused = Extract<FileOutcome, { status: 'refused' }>;

function refusedText(refused: readonly Refused[], changed: number): string {
  const named = refused.slice(0, 5).map(({ path, refusal }) => `${path}: ${messages.refusal(refusal)}`);
  const more =
    refused.length > named.length ? vscode.l10n.t('… and {0} more', refused.length - named.length) : '';
  const head = changed > 0 ? vscode.l10n.t('{0} changed, {1} left alone.', changed, refused.length) : '';
  return [head, ...named, more].filter(Boolean).join(' ');
}
