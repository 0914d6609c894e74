import { responsibilitiesFolder, remitFile } from '../../workspace/scope';
import type { Workspace } from '../../workspace/workspace';
import type { Refusal } from '../../refusal';
import { renderForWord, renderHtml, renderPreview } from '../../report/render/html';
import type { NoteAddress } from '../../report/render/html/noteLinks';
import type { ReportLength } from '../../report/render/markdown';
import { reportTree } from '../../report/render/markdown';
import { withoutLinks } from '../../report/render/markdown/withoutLinks';
import type { WordReport } from '../../report/render/word/wordReport';
import type { Root } from 'mdast';
import type { FilePath } from '../../store/store';
import type { ReportDays, ShownReport } from './write';
import { reportOf, shownReport } from './write';
import { stringifyMarkdown } from '../../report/render/markdown/stringify';
import { renderBrief } from '../../report/render/brief';
import { isMarkdown } from '../../store/filePath';

/** The file format of an exported report. */
export type ExportFormat = 'html' | 'md' | 'docx';

/**
 * Whether a report links to the notes that it is made of: a receiver who has none of them can open no link, and learns from
 * none where they are (`none`; links to the web stay).
 */
export type ReportLinks = 'all' | 'none';

/** What is shown of a report. */
export interface ShowRequest extends ReportDays {
  readonly length: ReportLength;
}

/** A request to export a report. */
export interface ExportRequest extends ShowRequest {
  readonly format: ExportFormat;
  readonly links: ReportLinks;
}

/** A whole report without markers, for sending. Links are relative to `folder` (`''`: the workspace folder). */
export function exportedReport(
  workspace: Workspace,
  { format, links, ...shown }: ExportRequest & { readonly format: 'html' | 'md' },
  folder: string,
): Promise<ReportText> {
  return unlessRefused(workspace, shown, folder, (report) => {
    const tree = treeOf(report, shown.length, links, folder);
    return format === 'html' ? renderHtml(report.model, folder, shown.length, tree) : stringifyMarkdown(tree);
  });
}

/** The same, for what makes a Word file of it. */
export function reportForWord(
  workspace: Workspace,
  { links, ...shown }: ShowRequest & Pick<ExportRequest, 'links'>,
  folder: string,
): Promise<Rendered<WordReport>> {
  return unlessRefused(workspace, shown, folder, (report) =>
    renderForWord(report.model, treeOf(report, shown.length, links, folder)),
  );
}

function treeOf(
  { model, file }: ShownReport,
  length: ReportLength,
  links: ReportLinks,
  folder: string,
): Root {
  const tree = file ?? reportTree(model, folder, length);
  return links === 'all' ? tree : withoutLinks(tree);
}

/**
 * A report as the HTML page of the preview. `addressOf` gives the addresses of linked notes (see `renderPreview`);
 * `notice`: what the page says while the report has no file.
 */
export function previewedReport(
  workspace: Workspace,
  request: ShowRequest,
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

async function unlessRefused<Form>(
  workspace: Workspace,
  { period, today, length }: ShowRequest,
  folder: FilePath,
  render: (shown: ShownReport) => Form,
): Promise<Rendered<Form>> {
  if (workspace.isRemitBroken) return brokenRemit;
  const shown = await shownReport(workspace, { period, today, length }, folder);
  if ('status' in shown) return { kind: 'refused', path: shown.path, refusal: shown.refusal };
  return { kind: 'rendered', form: render(shown), hasFile: shown.file !== undefined };
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

/** A report in one of its forms, or why there is none. */
export type Rendered<Form> =
  /** `hasFile`: false where it shows what would be written, since there is no file yet. */
  | { readonly kind: 'rendered'; readonly form: Form; readonly hasFile: boolean }
  | { readonly kind: 'refused'; readonly path: FilePath; readonly refusal: Refusal };

/** A report as text. */
export type ReportText = Rendered<string>;

// Notes that index.md excludes must not get into a report, so there is none while it cannot be read.
const brokenRemit: Extract<ReportText, { kind: 'refused' }> = {
  kind: 'refused',
  path: remitFile,
  refusal: { code: 'remit-broken', args: [] },
};

/** The brief of a period: what can be said of it in thirty seconds. Writes nothing. */
export async function briefReport(workspace: Workspace, when: ReportDays): Promise<ReportText> {
  if (workspace.isRemitBroken) return brokenRemit;
  return { kind: 'rendered', form: renderBrief(await reportOf(workspace, when)), hasFile: false };
}
