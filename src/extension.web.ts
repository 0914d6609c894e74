import type * as vscode from 'vscode';
import { activateIn } from './extension';

/** The entry of the browser's host: everything goes through `workspace.fs`. */
export function activate(context: vscode.ExtensionContext): void {
  activateIn(context, {
    createStore: () => undefined,
    loadActing: () => import('./acting'),
    loadReporting: () => import('./reporting'),
    loadSuggesting: () => import('./suggesting'),
  });
}
