import * as vscode from 'vscode';
import type { ExportFormat } from '../../core/actions/exportReport';
import { plainMessage } from '../plainText';
import { showPreview } from './previewReport';
import type { Previewed, ReportPreviews } from './reportPreviews';

/** A report that stands in a file now. */
export interface Exported extends Previewed {
  readonly format: ExportFormat;
}

/** Says where a report was exported to, and opens it for whoever wants to see it. Nobody is waited for. */
export function openExported(previews: ReportPreviews, exported: Exported, target: vscode.Uri): void {
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('Report exported: {0}', vscode.workspace.asRelativePath(target, false));
  void vscode.window.showInformationMessage(plainMessage(said), open).then(async (answer) => {
    if (answer === open) await openIt(previews, exported, target);
  });
}

// A browser has a file only where it runs beside it; elsewhere the preview shows the same page.
async function openIt(previews: ReportPreviews, exported: Exported, target: vscode.Uri): Promise<void> {
  if (exported.format !== 'html') {
    await vscode.window.showTextDocument(target, { preview: false });
    return;
  }
  const isBeside =
    target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  if (isBeside && (await vscode.env.openExternal(target))) return;
  await showPreview(previews, exported);
}
