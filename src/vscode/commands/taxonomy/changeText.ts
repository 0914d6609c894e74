import * as vscode from '../../api';
import type { ReshapePlan, ReshapeResult } from '../../../core/actions/reshape/reshape';
import type { Refusal } from '../../../core/refusal';
import type { TaxonomyChange } from '../../../core/reshape/taxonomyChange';
import type { FilePath } from '../../../core/store/store';
import { messages } from '../../messages';

/** The title of a change, for its preview and its question. */
export function headingOf(change: TaxonomyChange): string {
  switch (change.kind) {
    case 'add-category':
      return vscode.l10n.t('Add the Category {0}', change.id);
    case 'add-activity':
      return vscode.l10n.t('Add the Activity {0}', `${change.category}/${change.id}`);
    case 'set-title':
      return vscode.l10n.t('Change the Title of {0} to "{1}"', change.path, change.title);
    case 'rename':
      return vscode.l10n.t('Rename {0} to {1}', change.path, change.to);
    case 'move':
      return vscode.l10n.t('Move {0} to {1}', change.path, change.category);
    case 'merge':
      return vscode.l10n.t('Merge {0} into {1}', change.path, change.into);
    case 'retire':
      return vscode.l10n.t('Retire {0}', change.path);
    case 'adopt':
      return vscode.l10n.t('Rename {0} to {1} in Notes', change.path, change.into);
    case 'restore-retired':
      return vscode.l10n.t('Mark {0} as Retired', change.path);
  }
}

/** The label of the confirming button, with the numbers of the change. */
export function yesText({ counts }: ReshapePlan): string {
  return vscode.l10n.t('Change {0}', messages.counts(counts));
}

/** A confirmation of the change, with its numbers. */
export function doneText(change: TaxonomyChange, { counts }: ReshapeResult): string {
  return `${headingOf(change)}: ${messages.summary(counts, false)}`;
}

/**
 * What users should know before they confirm: consequences, files that will be skipped, and files that the preview
 * leaves out.
 */
export function noticesText({ notices, outcomes, files }: ReshapePlan, mostPreviewed: number): string {
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [outcome] : []));
  const named = refused.slice(0, 2).map(({ path, refusal }) => `${path}: ${messages.refusal(refusal)}`);
  const left = [
    refused.length === 1 ? vscode.l10n.t('1 file is left unchanged.') : '',
    refused.length > 1 ? vscode.l10n.t('{0} files are left unchanged.', refused.length) : '',
  ];
  const unseen =
    files.length > mostPreviewed
      ? vscode.l10n.t('The preview shows the first {0} of {1} files.', mostPreviewed, files.length)
      : '';
  return [...notices.map((notice) => messages.notice(notice)), ...left, ...named, unseen]
    .filter(Boolean)
    .join(' ');
}

/** Why the change was refused, with the file that is the reason. */
export function refusedText(refusal: Refusal, file: FilePath | undefined): string {
  const sentence = messages.refusal(refusal);
  return file === undefined ? sentence : `${file}: ${sentence}`;
}
