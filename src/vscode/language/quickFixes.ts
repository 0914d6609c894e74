import * as vscode from '../api';
import type { Fix } from '../../core/language/fixes';
import { fixesFor } from '../../core/language/fixes';
import type { CommandId } from '../contributions';
import type { Folders } from '../folders';
import { messages } from '../messages';
import { contextOf, isOurs, markdown, rangeOfSpan } from './fileContext';
import { ProblemDiagnostic, problemsIn } from './diagnostics';

/**
 * Provides quick fixes. They edit the open document, are computed from its current text, and can be undone in one step;
 * nothing is saved.
 */
export function registerQuickFixes(folders: Folders): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const context = contextOf(folders, document);
      if (!context || !isOurs(context)) return [];
      return problemsIn(folders, document)
        .map((problem) => new ProblemDiagnostic(problem))
        .filter((diagnostic) => diagnostic.range.intersection(range) !== undefined)
        .flatMap((diagnostic) =>
          fixesFor(context, diagnostic.problem).map((fix) =>
            actionOf(context.folder.uri, document, diagnostic, fix),
          ),
        );
    },
  };
  return vscode.languages.registerCodeActionsProvider(markdown, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function actionOf(
  folder: vscode.Uri,
  document: vscode.TextDocument,
  diagnostic: ProblemDiagnostic,
  fix: Fix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(messages.fix(fix), vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.isPreferred;
  if (fix.asks) {
    const { to, path } = fix.asks;
    action.command = { command: asking[to], title: action.title, arguments: [folder, path] };
    return action;
  }
  action.edit = new vscode.WorkspaceEdit();
  for (const splice of fix.splices)
    action.edit.replace(document.uri, rangeOfSpan(document, splice), splice.text);
  return action;
}

// These commands ask for the details, and refuse in Restricted Mode.
const asking: Record<NonNullable<Fix['asks']>['to'], CommandId> = {
  declare: 'remit.declarePath',
  adopt: 'remit.adoptPath',
  restore: 'remit.restorePath',
  date: 'remit.setDate',
};
