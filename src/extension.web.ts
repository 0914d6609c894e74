import * as vscode from 'vscode';
import { activateIn } from './extension';
import { loadWebData } from './webData';

/** The entry of the browser's host: everything goes through `workspace.fs`. */
export function activate(context: vscode.ExtensionContext): void {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension.web.json');
  const data = (): Promise<void> =>
    loadWebData(() => vscode.workspace.fs.readFile(file).then((bytes) => new TextDecoder().decode(bytes)));
  activateIn(context, {
    createStore: () => undefined,
    loadActing: () => data().then(() => import('./acting')),
    loadReporting: () => data().then(() => import('./reporting')),
    loadLanguage: () => data().then(() => import('./language')),
    loadRemembering: () => import('./remembering'),
    loadSuggesting: () => data().then(() => import('./suggesting')),
  });
}
