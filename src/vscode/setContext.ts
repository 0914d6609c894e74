import * as vscode from './api';
import type { ContextKeys } from './contributions';

/** Sets a context key for package.json's `when` clauses. */
export function setContext<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
