import * as vscode from '../api';
import type { Folders } from '../folders';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerHover } from './hover';
import { registerNavigation } from './navigation';
import { registerQuickFixes } from './quickFixes';

/** What the editor knows of paths in the text. All of it reads; a fix is an edit that the user makes. */
export function registerLanguage(folders: Folders): vscode.Disposable {
  return vscode.Disposable.from(
    registerCompletion(folders),
    registerHover(folders),
    registerNavigation(folders),
    registerDiagnostics(folders),
    registerQuickFixes(folders),
  );
}
