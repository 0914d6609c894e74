import type * as vscode from 'vscode';
import { createNodeStore } from '../node/nodeStore';
import { activateIn } from './activate';

/** The entry of the desktop editor and of remote hosts: folders on disk are read by Node itself. */
export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, {
    createStore: (folder) => (folder.scheme === 'file' ? createNodeStore(folder.fsPath) : undefined),
    loadCache: () => import('../lazy/cache'),
    loadCommands: () => import('../lazy/commands'),
    loadLanguage: () => import('../lazy/language'),
    loadReports: () => import('../lazy/reports'),
    loadSuggestions: () => import('../lazy/suggestions'),
  });
}
