import * as vscode from './api';
import type { ContextKeys } from './contributions';

/** Sets a context key that package.json's `when` clauses ask for. */
export function setContext<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
