import { responsibilitiesFolder, remitFile } from '../../workspace/scope';
import type { Workspace } from '../../workspace/workspace';
import type { Refusal } from '../../refusal';
import { renderHtml, renderPreview } from '../../report/render/html';
import type { NoteAddress } from '../../report/render/html/noteLinks';
import { reportJson } from '../../report/render/json';
import type { ReportLength } from '../../report/render/markdown';
import { renderMarkdown } from '../../report/render/markdown';
import type { FilePath } from '../../store/store';
import type { ReportDays } from './write';
import { reportOf } from './write';
import { renderBrief } from '../../report/render/brief';
import { isMarkdown } from '../../store/filePath';

/** The file format of an exported report. */
export type ExportFormat = 'html' | 'md' | 'json';

/** A request to export a report. JSON ignores `length`: it holds everything that any length shows. */
export interface ExportRequest extends ReportDays {
  readonly format: ExportFormat;
  readonly length: ReportLength;
}

/** A whole report without markers, for sending. Links are relative to `folder` (`''`: the workspace folder). */
export function exportedReport(
  workspace: Workspace,
  { format, length, ...when }: ExportRequest,
  folder: string,
): Promise<ReportText> {
  return unlessBroken(workspace, async () => {
    const model = await reportOf(workspace, when);
    if (format === 'json') return reportJson(model);
    return format === 'html' ? renderHtml(model, folder, length) : renderMarkdown(model, folder, length);
  });
}

/** A report as the HTML page of the preview. `addressOf` gives the addresses of linked notes (see `renderPreview`). */
export function previewedReport(
  workspace: Workspace,
  { length, ...when }: Omit<ExportRequest, 'format'>,
  addressOf: NoteAddress,
): Promise<ReportText> {
  const ofNote: NoteAddress = (note) => (workspace.index.get(note.path) ? addressOf(note) : undefined);
  return unlessBroken(workspace, async () => renderPreview(await reportOf(workspace, when), length, ofNote));
}

/**
 * Refuses to export onto markdown files of the folder. They are notes, declarations, or reports that contain their
 * author's words, and a copy (`isCopy`) replaces none of them, even with consent. A report with markers keeps the text
 * around them, so it is refused only on a note or in the responsibilities folder.
 */
export function exportRefusal(workspace: Workspace, path: FilePath, isCopy: boolean): Refusal | undefined {
  if (!isMarkdown(path) || !workspace.isInitialized) return undefined;
  // Case-insensitive, since it is the same folder on some systems (H36).
  const isOthers =
    workspace.index.get(path) !== undefined || path.toLowerCase().startsWith(`${responsibilitiesFolder}/`);
  return isCopy || isOthers ? { code: 'not-for-export', args: [] } : undefined;
}

/** The text of a report, or why there is none. */
export type ReportText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly path: FilePath; readonly refusal: Refusal };

/** The text from `render`. Refused where index.md is broken: notes that it excludes must not get into a report. */
export async function unlessBroken(workspace: Workspace, render: () => Promise<string>): Promise<ReportText> {
  if (workspace.isRemitBroken)
    return { kind: 'refused', path: remitFile, refusal: { code: 'remit-broken', args: [] } };
  return { kind: 'text', text: await render() };
}

/** The brief of a period: what can be said of it in thirty seconds. Writes nothing. */
export function briefReport(workspace: Workspace, when: ReportDays): Promise<ReportText> {
  return unlessBroken(workspace, async () => renderBrief(await reportOf(workspace, when)));
}
