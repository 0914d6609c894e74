import type * as vscode from 'vscode';
import { activateIn } from './extension';
import { loadWebData } from './webData';

/** The entry of the browser's host: everything goes through `workspace.fs`. */
export function activate(context: vscode.ExtensionContext): void {
  const data = (): Promise<void> => loadWebData(context.extensionUri);
  activateIn(context, {
    createStore: () => undefined,
    loadActing: () => import('./acting'),
    loadReporting: () => data().then(() => import('./reporting')),
    loadSuggesting: () => data().then(() => import('./suggesting')),
  });
}
