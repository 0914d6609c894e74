import type * as vscode from 'vscode';
import { createDiskStore } from '../node/diskStore';
import { activateIn } from './activate';

/** The entry for desktop and remote extension hosts: folders on disk are read through Node. */
export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, {
    createStore: (folder) =>
      folder.scheme === 'file'
        ? createDiskStore(folder.fsPath, () => import('../lazy/diskWriter'))
        : undefined,
    loadCache: () => import('../lazy/cache'),
    loadCommands: () => import('../lazy/commands'),
    loadEditing: () => import('../lazy/editing'),
    loadLanguage: () => import('../lazy/language'),
    loadReports: () => import('../lazy/reports'),
    loadSuggestions: () => import('../lazy/suggestions'),
    loadWord: () => import('../lazy/word'),
  });
}
