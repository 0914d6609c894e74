import { responsibilitiesFolder, remitFile } from '../../workspace/scope';
import type { Workspace } from '../../workspace/workspace';
import type { Period } from '../../period/period';
import type { Refusal } from '../../refusal';
import { renderHtml, renderPreview } from '../../report/render/html';
import type { NoteAddress } from '../../report/render/html/noteLinks';
import { reportJson } from '../../report/render/json';
import type { ReportLength } from '../../report/render/markdown';
import { renderMarkdown } from '../../report/render/markdown';
import type { FilePath } from '../../store/store';
import { reportOf } from './write';
import { renderBrief } from '../../report/render/brief';
import { isMarkdown } from '../../store/filePath';

/** What a report is exported as. */
export type ExportFormat = 'html' | 'md' | 'json';

/** Which report to export. JSON has no length: it holds all that any length shows. */
export interface ExportRequest {
  readonly period: Period;
  readonly format: ExportFormat;
  readonly length: ReportLength;
}

/** A report to send, whole and without markers. Links count from `folder` (`''`: the workspace folder). Nothing is written. */
export function exportedReport(
  workspace: Workspace,
  { period, format, length }: ExportRequest,
  folder: string,
): Promise<ReportText> {
  return unlessBroken(workspace, async () => {
    const model = await reportOf(workspace, period);
    if (format === 'json') return reportJson(model);
    return format === 'html' ? renderHtml(model, folder, length) : renderMarkdown(model, folder, length);
  });
}

/** A report as the page that the editor shows, with links to notes of the index where `addressOf` says (see `renderPreview`). */
export function previewedReport(
  workspace: Workspace,
  { period, length }: Omit<ExportRequest, 'format'>,
  addressOf: NoteAddress,
): Promise<ReportText> {
  const ofNote: NoteAddress = (note) => (workspace.index.get(note.path) ? addressOf(note) : undefined);
  return unlessBroken(workspace, async () =>
    renderPreview(await reportOf(workspace, period), length, ofNote),
  );
}

/**
 * Why nothing is exported onto a path of a folder. Its markdown files are notes, declarations, and reports with words
 * of their author in them: a copy replaces none of them, not even after a question. A report with markers (`isCopy` is
 * false) keeps what stands around it, and is refused only where it would become a part of something else.
 */
export function exportRefusal(workspace: Workspace, path: FilePath, isCopy: boolean): Refusal | undefined {
  if (!isMarkdown(path) || !workspace.isInitialized) return undefined;
  // Whatever the case: on some systems it is the same folder.
  const isOthers =
    workspace.index.get(path) !== undefined || path.toLowerCase().startsWith(`${responsibilitiesFolder}/`);
  return isCopy || isOthers ? { code: 'not-for-export', args: [] } : undefined;
}

/** A report as text, or why there is none. */
export type ReportText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly path: FilePath; readonly refusal: Refusal };

/** What `render` says; refused where nobody knows which notes index.md leaves out, for these are in no report, in any form. */
export async function unlessBroken(workspace: Workspace, render: () => Promise<string>): Promise<ReportText> {
  if (workspace.isRemitBroken)
    return { kind: 'refused', path: remitFile, refusal: { code: 'remit-broken', args: [] } };
  return { kind: 'text', text: await render() };
}

/** What there is to say of a period in thirty seconds; nothing is written. */
export function briefReport(workspace: Workspace, period: Period): Promise<ReportText> {
  return unlessBroken(workspace, async () => renderBrief(await reportOf(workspace, period)));
}
