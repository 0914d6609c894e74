import * as vscode from '../api';
import { problemsOf } from '../../core/language/problems';
import type { Problem } from '../../core/problem';
import { severityOf } from '../../core/problem';
import type { Folders } from '../folders';
import { messages } from '../messages';
import { contextOf, isOurs, toRange } from './fileContext';

/** The `source` of our diagnostics: shown after the message, and used to recognize them. */
export const source = 'Remit';

const pauseWhileTyping = 250; // ms

/** A diagnostic that carries its problem, for quick fixes. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  constructor(readonly problem: Problem) {
    super(toRange(problem.range), messages.problem(problem), severities[severityOf(problem.code)]);
    this.source = source;
    this.code = problem.code;
  }
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/**
 * Shows problems of open documents as diagnostics, debounced while typing. Problems of closed files are in the tree and
 * in `remit check`: hundreds of old notes would swamp the Problems panel.
 */
export function registerDiagnostics(folders: Folders): vscode.Disposable {
  const shown = new OpenProblems(folders);
  return vscode.Disposable.from(
    shown,
    folders.onDidChange(() => shown.refreshSoon()),
    vscode.workspace.onDidOpenTextDocument((document) => shown.refresh(document)),
    vscode.workspace.onDidCloseTextDocument((document) => shown.forget(document)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) shown.refreshSoon(document);
    }),
  );
}

/** A document's current problems. */
export function problemsIn(folders: Folders, document: vscode.TextDocument): readonly Problem[] {
  const context = document.languageId === 'markdown' ? contextOf(folders, document) : undefined;
  return context && isOurs(context) ? problemsOf(context) : [];
}

class OpenProblems implements vscode.Disposable {
  readonly #folders: Folders;
  readonly #collection = vscode.languages.createDiagnosticCollection('remit');
  readonly #waiting = new Set<vscode.TextDocument>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(folders: Folders) {
    this.#folders = folders;
    this.refreshSoon();
  }

  refresh(document: vscode.TextDocument): void {
    const found = problemsIn(this.#folders, document);
    this.#collection.set(
      document.uri,
      found.map((problem) => new ProblemDiagnostic(problem)),
    );
  }

  /** Schedules a debounced refresh; without arguments, of all open documents. */
  refreshSoon(...documents: readonly vscode.TextDocument[]): void {
    const among = documents.length > 0 ? documents : vscode.workspace.textDocuments;
    for (const document of among) this.#waiting.add(document);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), pauseWhileTyping);
  }

  forget(document: vscode.TextDocument): void {
    this.#waiting.delete(document);
    this.#collection.delete(document.uri);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#collection.dispose();
  }

  #flush(): void {
    const documents = [...this.#waiting];
    this.#waiting.clear();
    for (const document of documents) if (!document.isClosed) this.refresh(document);
  }
}
