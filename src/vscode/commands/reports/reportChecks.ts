import * as vscode from '../../api';
import type { Finding } from '../../../core/report/check/finding';
import type { Severity } from '../../../core/problem';
import type { FileInFolder, Folder } from '../../folders';
import { source } from '../../language/diagnostics';
import { markdown, toRange } from '../../language/fileContext';
import { addressesOf } from '../../store/openDocuments';
import { uriIn } from '../../store/paths';

/** A finding as the editor shows it. */
export interface SaidFinding {
  readonly finding: Finding;
  readonly sentence: string;
  readonly severity: Severity;
}

class FindingDiagnostic extends vscode.Diagnostic {
  /** The line's source now. */
  readonly where: vscode.Location | undefined;

  constructor(folder: Folder, { finding, sentence, severity }: SaidFinding) {
    super(toRange(finding.range), sentence, severities[severity]);
    const { code, where } = finding;
    this.source = source;
    this.code = code;
    this.where = where && new vscode.Location(uriIn(folder.uri, where.path), toRange(where.range));
    if (this.where) {
      const said = vscode.l10n.t('Source of this line');
      this.relatedInformation = [new vscode.DiagnosticRelatedInformation(this.where, said)];
    }
  }
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/**
 * Shows the findings of Check Report as diagnostics, with links to the notes, until the check is repeated, the report
 * is regenerated, or its editor is closed.
 */
export class ReportChecks implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('remit-report');
  readonly #shown = new Map<
    string,
    { readonly written: string; readonly found: readonly FindingDiagnostic[] }
  >();
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      // The editor keeps a document open for minutes after its last tab was closed.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#forgetClosed();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      vscode.languages.registerCodeActionsProvider(
        markdown,
        { provideCodeActions: (document, range) => this.#waysFrom(document, range) },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    );
  }

  show({ folder }: FileInFolder, document: vscode.TextDocument, found: readonly SaidFinding[]): void {
    const diagnostics = found.map((one) => new FindingDiagnostic(folder, one));
    this.#shown.set(document.uri.toString(), { written: markersIn(document), found: diagnostics });
    this.#collection.set(document.uri, diagnostics);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #forgetClosed(): void {
    const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
    const open = new Set(inputs.flatMap(addressesOf));
    for (const address of [...this.#shown.keys()]) {
      if (!open.has(address)) this.#forget(vscode.Uri.parse(address));
    }
  }

  #forget(uri: vscode.Uri): void {
    this.#shown.delete(uri.toString());
    this.#collection.delete(uri);
  }

  // A regenerated report has other hashes in its markers, whoever wrote it.
  #follow(document: vscode.TextDocument): void {
    const shown = this.#shown.get(document.uri.toString());
    if (shown && shown.written !== markersIn(document)) this.#forget(document.uri);
  }

  #waysFrom(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const { found = [] } = this.#shown.get(document.uri.toString()) ?? {};
    return found.flatMap((diagnostic) => {
      const { where } = diagnostic;
      if (!where || diagnostic.range.intersection(range) === undefined) return [];
      const action = new vscode.CodeAction(vscode.l10n.t('Open the Note'), vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.command = {
        command: 'vscode.open',
        title: action.title,
        arguments: [where.uri, { selection: where.range }],
      };
      return [action];
    });
  }
}

function markersIn(document: vscode.TextDocument): string {
  return (document.getText().match(/^<!-- remit:begin report .*$/gm) ?? []).join('\n');
}
