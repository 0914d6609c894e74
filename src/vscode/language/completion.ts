import * as vscode from '../api';
import { complete } from '../../core/language/complete';
import type { Suggestion } from '../../core/language/suggestion';
import type { Folders } from '../folders';
import { messages } from '../messages';
import { plainLabel } from '../plainText';
import { contextOf, isOurs, markdown, rangeOfSpan } from './fileContext';

/**
 * A space triggers completion after a dash, colon or comma, a bracket or quote when it opens; elsewhere nothing is
 * offered.
 */
const triggers = ['#', '/', ' ', '[', '"'];

/** Provides completion of paths, keys and values. */
export function registerCompletion(folders: Folders): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const context = contextOf(folders, document);
      if (!context || !isOurs(context)) return undefined;
      return complete(context, document.offsetAt(position)).map((suggestion, rank) =>
        itemOf(document, suggestion, rank),
      );
    },
  };
  return vscode.languages.registerCompletionItemProvider(markdown, provider, ...triggers);
}

function itemOf(document: vscode.TextDocument, suggestion: Suggestion, rank: number): vscode.CompletionItem {
  const { label, title, insert, filter, replace, about, goesOn } = suggestion;
  const item = new vscode.CompletionItem(
    { label: plainLabel(label), description: title },
    kinds[suggestion.kind],
  );
  item.detail = detailOf(suggestion);
  // Documentation as a string is shown literally: user text is never markdown (invariant 5).
  item.documentation = about ? messages.key(about) : suggestion.description;
  item.filterText = filter;
  item.insertText = insert;
  item.range = rangeOfSpan(document, replace);
  item.sortText = String(rank).padStart(6, '0');
  if (suggestion.retired) item.tags = [vscode.CompletionItemTag.Deprecated];
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  return item;
}

function detailOf({ title, retired }: Suggestion): string {
  const given = retired ? vscode.l10n.t('retired on {0}', retired) : '';
  return [title, given].filter(Boolean).join(' · ');
}

const kinds: Record<Suggestion['kind'], vscode.CompletionItemKind> = {
  activity: vscode.CompletionItemKind.Value,
  category: vscode.CompletionItemKind.Folder,
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Constant,
};
