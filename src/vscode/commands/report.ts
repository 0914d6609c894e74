import * as vscode from 'vscode';
import type { FileOutcome } from '../../core/actions/outcome';
import { messages } from '../messages';
import { plainMessage } from '../plainText';

const shownFor = 5000;

/**
 * Tells what became of files: quietly in the status bar when all went well, in a message what was refused and why,
 * and which editors hold a change that is not saved.
 */
export function tell(done: string, outcomes: readonly FileOutcome[]): void {
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [outcome] : []));
  const changed = outcomes.filter(({ status }) => status === 'changed' || status === 'created');
  const unsaved = outcomes.filter((outcome) => outcome.status === 'changed' && outcome.where === 'editor');
  if (changed.length > 0) vscode.window.setStatusBarMessage(`$(check) ${plainText(done)}`, shownFor);
  if (unsaved.length > 0 && refused.length === 0) {
    vscode.window.setStatusBarMessage(`$(check) ${plainText(done)} ${notSaved(unsaved.length)}`, shownFor);
  }
  if (refused.length > 0)
    void vscode.window.showWarningMessage(plainMessage(refusedText(refused, changed.length)));
}

type Refused = Extract<FileOutcome, { status: 'refused' }>;

function refusedText(refused: readonly Refused[], changed: number): string {
  const named = refused.slice(0, 5).map(({ path, refusal }) => `${path}: ${messages.refusal(refusal)}`);
  const more =
    refused.length > named.length ? vscode.l10n.t('… and {0} more', refused.length - named.length) : '';
  const head = changed > 0 ? vscode.l10n.t('{0} changed, {1} left alone.', changed, refused.length) : '';
  return [head, ...named, more].filter(Boolean).join(' ');
}

function notSaved(count: number): string {
  return count === 1
    ? vscode.l10n.t('The note has unsaved changes: it was not saved.')
    : vscode.l10n.t('{0} notes have unsaved changes: they were not saved.', count);
}

// The status bar draws `$(name)` as an icon and has no way to escape it.
function plainText(text: string): string {
  return text.replaceAll('$(', '$ (');
}
