import type * as vscode from 'vscode';
import type { ReportCode, WordCode } from '../vscode/lazy';
import { activateIn } from './activate';
import { loadFetched } from './webCode';

/**
 * The entry for the web extension host: all files are read through `workspace.fs`. What only reports need is fetched with
 * the first of them, and what only Word files need with the first of those; the rest is in the one file that the host loads.
 */
export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, {
    createStore: () => undefined,
    loadCache: () => import('../lazy/cache'),
    loadCommands: () => import('../lazy/commands'),
    loadEditing: () => import('../lazy/editing'),
    loadLanguage: () => import('../lazy/language'),
    loadReports: loadFetched<ReportCode>(context, 'reports'),
    loadSuggestions: () => import('../lazy/suggestions'),
    loadWord: loadFetched<WordCode>(context, 'word'),
  });
}
