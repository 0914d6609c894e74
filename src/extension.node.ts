import type * as vscode from 'vscode';
import { activateIn } from './extension';
import { createNodeStore } from './node/nodeStore';

/** The entry of the desktop editor and of remote hosts: folders on disk are read by Node itself. */
export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, {
    createStore: (folder) => (folder.scheme === 'file' ? createNodeStore(folder.fsPath) : undefined),
    loadActing: () => import('./acting'),
    loadReporting: () => import('./reporting'),
    loadLanguage: () => import('./language'),
    loadRemembering: () => import('./remembering'),
    loadSuggesting: () => import('./suggesting'),
  });
}
