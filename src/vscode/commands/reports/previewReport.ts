import * as vscode from '../../api';
import type { Period } from '../../../core/period/period';
import { parsePeriod } from '../../../core/period/period';
import type { Folder } from '../../folders';
import { messages } from '../../messages';
import { plainMessage } from '../../plainText';
import { askPeriod, calendarOf } from './askPeriod';
import type { CommandContext } from '../context';
import { folderToRead, hasResponsibilities, whenRead } from '../guards';
import type { Previewed, RefusedReport, ReportPreviews } from './reportPreviews';
import { command } from '../context';

/**
 * Preview Report: shows the page that an export would write, beside the editor. For the report in the active editor if
 * there is one, else for a period that it asks for. It writes nothing, so it works in Restricted Mode too.
 */
export const previewReportCommand = (previews: ReportPreviews) =>
  command('remit.previewReport', (context, report) => previewReport(context, previews, report));

async function previewReport(
  context: CommandContext,
  previews: ReportPreviews,
  report?: vscode.Uri,
): Promise<void> {
  await whenRead(context);
  const named = report instanceof vscode.Uri ? reportAt(context, report) : undefined;
  const folder = named?.folder ?? (await folderToRead(context));
  if (!folder || !(await hasResponsibilities(folder))) return;
  const period =
    named?.period ?? (await askPeriod(folder, vscode.l10n.t('Preview the Report for Which Period?')));
  if (period) await showPreview(previews, { folder, period, length: 'full' });
}

/** Shows a preview, or a message with the reason why there is none. */
export async function showPreview(previews: ReportPreviews, request: Previewed): Promise<void> {
  tellRefused(await previews.show(request));
}

/** Shows a message with the reason why a report cannot be shown, if there is one. */
export function tellRefused(refused: RefusedReport | undefined): void {
  if (!refused) return;
  const sentence = `${refused.path}: ${messages.refusal(refused.refusal)}`;
  void vscode.window.showWarningMessage(plainMessage(sentence));
}

// Report files are named after their period.
function reportAt(
  { folders }: CommandContext,
  uri: vscode.Uri,
): { readonly folder: Folder; readonly period: Period } | undefined {
  const file = folders.locate(uri);
  const name = /([^/]+)\.md$/i.exec(file?.path ?? '')?.[1];
  const period = file && name !== undefined ? parsePeriod(name, calendarOf(file.folder)) : undefined;
  return file && period ? { folder: file.folder, period } : undefined;
}
