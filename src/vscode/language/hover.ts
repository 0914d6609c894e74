import * as vscode from '../api';
import type { HoverCard } from '../../core/language/hover';
import { hover, hoverKey } from '../../core/language/hover';
import type { Folders } from '../folders';
import { messages } from '../messages';
import { contextOf, markdown, rangeOfSpan } from './fileContext';

/** Provides hovers for paths: the activity's meaning and recent state. */
export function registerHover(folders: Folders): vscode.Disposable {
  return vscode.languages.registerHoverProvider(markdown, {
    provideHover(document, position) {
      const context = contextOf(folders, document);
      if (!context) return undefined;
      const offset = document.offsetAt(position);
      const card = hover(context, offset);
      if (card) return new vscode.Hover(textOf(card), rangeOfSpan(document, card.span));
      const key = hoverKey(context, offset);
      return key && new vscode.Hover(messages.key(key.about), rangeOfSpan(document, key.span));
    },
  });
}

// Only our own markup is markdown; user text is appended as text, and nothing is trusted (invariant 5).
function textOf(card: HoverCard): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = false;
  text.supportThemeIcons = false;
  text.appendMarkdown('**').appendText(card.title).appendMarkdown('**');
  if (card.category !== undefined) text.appendText(` · ${card.category}`);
  for (const line of linesOf(card)) text.appendMarkdown('\n\n').appendText(line);
  return text;
}

function linesOf(card: HoverCard): readonly string[] {
  const { description, standsFor, path, retired } = card;
  return [
    description,
    standsFor === undefined ? '' : vscode.l10n.t('"{0}" is an alias of {1}', standsFor, path),
    activityOf(card),
    ownershipOf(card),
    retired ? vscode.l10n.t('Retired on {0}', retired) : '',
  ].filter((line) => line !== '');
}

function activityOf({ quarter, notes, lastDate }: HoverCard): string {
  const counted =
    notes === 1
      ? vscode.l10n.t('1 note in {0}', quarter.id)
      : vscode.l10n.t('{0} notes in {1}', notes, quarter.id);
  const last = lastDate ? vscode.l10n.t('Last note: {0}', lastDate) : vscode.l10n.t('no note yet');
  return `${counted} · ${last}`;
}

function ownershipOf({ ownership, with: others }: HoverCard): string {
  const names = others.join(', ');
  switch (ownership) {
    case 'shared':
      return names ? vscode.l10n.t('Shared with {0}', names) : vscode.l10n.t('Shared');
    case 'delegated':
      return names ? vscode.l10n.t('Delegated to {0}', names) : vscode.l10n.t('Delegated');
    case 'owned':
      return vscode.l10n.t('Owned');
    case undefined:
      return names ? vscode.l10n.t('With {0}', names) : '';
  }
}
