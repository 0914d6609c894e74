import * as vscode from '../api';
import type { Folders } from '../folders';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerHover } from './hover';
import { registerNavigation } from './navigation';
import { registerQuickFixes } from './quickFixes';

/** Registers the language features. They only read; a quick fix is an edit that the user applies. */
export function registerLanguage(folders: Folders): vscode.Disposable {
  return vscode.Disposable.from(
    registerCompletion(folders),
    registerHover(folders),
    registerNavigation(folders),
    registerDiagnostics(folders),
    registerQuickFixes(folders),
  );
}
