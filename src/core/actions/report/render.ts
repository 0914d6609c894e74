import { responsibilitiesFolder, remitFile } from '../../workspace/scope';
import type { Workspace } from '../../workspace/workspace';
import type { Refusal } from '../../refusal';
import { renderHtml, renderPreview } from '../../report/render/html';
import type { NoteAddress } from '../../report/render/html/noteLinks';
import { reportJson } from '../../report/render/json';
import type { ReportLength } from '../../report/render/markdown';
import { renderMarkdown } from '../../report/render/markdown';
import type { FilePath } from '../../store/store';
import type { ReportDays, ShownReport } from './write';
import { reportOf, shownReport } from './write';
import { stringifyMarkdown } from '../../report/render/markdown/stringify';
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
  if (format === 'json')
    return unlessBroken(workspace, async () => reportJson(await reportOf(workspace, when)));
  return unlessRefused(workspace, { ...when, length }, folder, ({ model, file }) =>
    format === 'html'
      ? renderHtml(model, folder, length, file)
      : file
        ? stringifyMarkdown(file)
        : renderMarkdown(model, folder, length),
  );
}

/**
 * A report as the HTML page of the preview. `addressOf` gives the addresses of linked notes (see `renderPreview`);
 * `notice`: what the page says while the report has no file.
 */
export function previewedReport(
  workspace: Workspace,
  request: Omit<ExportRequest, 'format'>,
  addressOf: NoteAddress,
  notice?: string,
): Promise<ReportText> {
  const ofNote: NoteAddress = (note) => (workspace.index.get(note.path) ? addressOf(note) : undefined);
  return unlessRefused(workspace, request, '', ({ model, file }) => {
    const { length } = request;
    return renderPreview(
      model,
      { length, ...(file ? { file } : notice === undefined ? {} : { notice }) },
      ofNote,
    );
  });
}

async function unlessRefused(
  workspace: Workspace,
  request: Omit<ExportRequest, 'format'>,
  folder: FilePath,
  render: (shown: ShownReport) => string,
): Promise<ReportText> {
  if (workspace.isRemitBroken) return unlessBroken(workspace, () => Promise.resolve(''));
  const { period, today, length } = request;
  const shown = await shownReport(workspace, { period, today, length }, folder);
  if ('status' in shown) return { kind: 'refused', path: shown.path, refusal: shown.refusal };
  return { kind: 'text', text: render(shown), hasFile: shown.file !== undefined };
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
  /** `hasFile`: false where it shows what would be written, since there is no file yet. */
  | { readonly kind: 'text'; readonly text: string; readonly hasFile?: boolean }
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
