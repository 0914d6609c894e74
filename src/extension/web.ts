import type * as vscode from 'vscode';
import { activateIn } from './activate';

/** The entry of the browser's host: everything goes through `workspace.fs`. */
export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, {
    createStore: () => undefined,
    loadCache: () => import('../lazy/cache'),
    loadCommands: () => import('../lazy/commands'),
    loadLanguage: () => import('../lazy/language'),
    loadReports: () => import('../lazy/reports'),
    loadSuggestions: () => import('../lazy/suggestions'),
  });
}
