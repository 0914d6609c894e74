import type * as vscode from 'vscode';
import { activateIn } from './activate';

/** The entry for the web extension host: all files are read through `workspace.fs`. */
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
