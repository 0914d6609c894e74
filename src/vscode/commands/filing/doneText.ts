import * as vscode from '../../api';
import type { Taxonomy } from '../../../core/taxonomy/taxonomy';
import type { ActivityChoice } from './activityPick';

/** A short confirmation: "Filed under Security Audits". */
export function doneText(taxonomy: Taxonomy, { add, remove }: ActivityChoice): string {
  const titles = (paths: readonly string[]): string =>
    paths.map((path) => titleOf(taxonomy, path)).join(', ');
  const filed = add.length > 0 ? vscode.l10n.t('Filed under {0}.', titles(add)) : '';
  const unfiled = remove.length > 0 ? vscode.l10n.t('No longer under {0}.', titles(remove)) : '';
  return [filed, unfiled].filter(Boolean).join(' ');
}

/** A short confirmation for notes moved from one activity to another. */
export function movedText(taxonomy: Taxonomy, to: string): string {
  return vscode.l10n.t('Moved to {0}.', titleOf(taxonomy, to));
}

/** The title of a path's activity or category. */
export function titleOf(taxonomy: Taxonomy, path: string): string {
  const meaning = taxonomy.resolve(path);
  if (meaning.kind === 'activity') return meaning.activity.title;
  return meaning.kind === 'category' ? meaning.category.title : path;
}
