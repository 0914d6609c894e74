import { isGone } from '../../workspace/declarationFiles';
import { isDeclaration } from '../../workspace/scope';
import type { Workspace } from '../../workspace/workspace';
import type { ReadNotes } from '../../note/readNote';
import type { Period } from '../../period/period';
import { previousPeriod } from '../../period/period';
import type { ReportInput } from '../../report/facts/buildReport';
import { buildReport } from '../../report/facts/buildReport';
import type { ReportLength } from '../../report/render/markdown';
import { renderParts } from '../../report/file/generatedParts';
import { authorsPlace } from '../../report/file/authorsPlace';
import type { ReportModel } from '../../report/model';
import { notesToRead } from '../../report/facts/filedNotes';
import { editedVersion } from '../../report/file/authorsPlace';
import type { OnEdit, ReportPlan, ReportRequest } from '../../report/file/region';
import { planReport } from '../../report/file/region';
import { wordsFor } from '../../report/words/languages';
import { folderOf } from '../../store/filePath';
import type { FilePath, ReadResult } from '../../store/store';
import { refused, writeRefusal } from '../outcome';
import type { FileOutcome } from '../outcome';
import { applySplices } from '../../text/splice';

/** The days that a report is about, and the day that it is made on; see `ReportInput`. */
export type ReportDays = Pick<ReportInput, 'period' | 'today'>;

/** Which report to write, and to which file. */
export interface ReportOptions extends ReportDays {
  /** Defaults to `full`. */
  readonly length?: ReportLength;
  /** What to do with a generated region that was edited by hand; keeping it counts as a refusal. */
  readonly onEdit: OnEdit;
  /** A file of the workspace folder. Defaults to `<reports folder>/<period>.md`. */
  readonly output?: FilePath;
}

/** The report of a period as data. Only the period's filed notes are read in full. */
export async function reportOf(workspace: Workspace, when: ReportDays): Promise<ReportModel> {
  return modelOf(workspace, when, await notesOf(workspace, when.period));
}

function modelOf(workspace: Workspace, { period, today }: ReportDays, notes: ReadNotes): ReportModel {
  const { index, remit } = workspace;
  const previous = previousPeriod(period, remit.fiscalYearStart);
  return buildReport({
    remit,
    index,
    period,
    previous,
    today,
    notes,
    brokenFiles: workspace.brokenFiles().length,
    states: wordsFor(remit.language).states,
  });
}

// A note that can no longer be read is removed from the index, so that the report lists it as left out instead of
// showing it without its text.
async function notesOf(workspace: Workspace, period: Period): Promise<ReadNotes> {
  await workspace.readForReport();
  const asked = notesToRead(workspace.index, period);
  const notes = await workspace.readInFull(asked);
  if (notes.size === asked.length) return notes;
  await workspace.update(asked.filter((path) => !notes.has(path)));
  return workspace.readInFull(notesToRead(workspace.index, period));
}

/**
 * Writes a period's report between its markers, in two regions with a place for the author's words between them. Text
 * outside the markers is kept. Idempotent: without changes, nothing is written. A region that was edited by hand is
 * kept and refused as `region-edited`, while the other one is updated (docs/report.md#your-words; H57).
 */
export async function writeReport(workspace: Workspace, options: ReportOptions): Promise<FileOutcome> {
  const path = fileOf(workspace, options);
  if (workspace.isRemitBroken) return refused(path, 'remit-broken');
  const request = await requestOf(workspace, options);
  return (
    (await writeOnce(workspace, path, request)) ??
    (await writeOnce(workspace, path, request)) ??
    refused(path, isGone(await workspace.store.read(path)) ? 'no-file-there' : 'changed-underneath')
  );
}

/** The file that a report is written to. */
export function fileOf({ remit }: Workspace, { output, period }: ReportOptions): FilePath {
  return output ?? `${remit.folders.reports}/${period.id}.md`;
}

/** The contents of a report to be written. */
export async function requestOf(
  workspace: Workspace,
  options: ReportOptions,
): Promise<Omit<ReportRequest, 'existing'>> {
  const { period, onEdit } = options;
  const notes = await notesOf(workspace, period);
  const model = modelOf(workspace, options, notes);
  const folder = folderOf(fileOf(workspace, options));
  const { report, evidence } = renderParts(model, folder, options.length ?? 'full', notes);
  const words = wordsFor(model.language);
  return {
    regions: [
      { id: period.id, markdown: report },
      { id: `${period.id}/evidence`, markdown: evidence },
    ],
    place: authorsPlace(period.id, words),
    onEdit,
    version: editedVersion(words),
  };
}

type Request = Omit<ReportRequest, 'existing'>;

/** A report's file as it was read, and how it takes what is generated. */
interface Planned {
  readonly read: ReadResult;
  readonly plan: ReportPlan;
}

// Returns the outcome where the file is not one that a report may be generated into.
async function planFor(
  { store, index }: Workspace,
  path: FilePath,
  request: Request,
): Promise<Planned | FileOutcome> {
  const read = await store.read(path);
  if (read.kind === 'unreadable' && read.reason !== 'missing')
    return refused(path, 'file-unreadable', [read.reason, read.detail]);
  const existing = read.kind === 'text' ? read.text : undefined;
  // Reports are never generated into a note or a declaration, only into reports and files that become one.
  if (existing !== undefined && (index.get(path) !== undefined || isDeclaration(path)))
    return refused(path, 'already-exists');
  return { read, plan: planReport({ ...request, existing }) };
}

// Returns undefined where the file was changed or created between reading and writing.
async function writeOnce(
  workspace: Workspace,
  path: FilePath,
  request: Request,
): Promise<FileOutcome | undefined> {
  const planned = await planFor(workspace, path, request);
  if ('status' in planned) return planned;
  const { read, plan } = planned;
  if (plan.kind === 'unchanged') return { path, status: 'unchanged' };
  if (plan.kind === 'refused') return { path, status: 'refused', refusal: plan.refusal };
  if (plan.kind === 'create') return create(workspace, path, plan.text);
  return read.kind === 'text' ? edit(workspace, path, read, plan) : undefined;
}

async function create({ store }: Workspace, path: FilePath, text: string): Promise<FileOutcome | undefined> {
  const created = await store.create(path, text);
  if (created.kind === 'written') return { path, status: 'created' };
  if (created.kind === 'exists') return undefined;
  return { path, status: 'refused', refusal: writeRefusal(created) };
}

async function edit(
  { store }: Workspace,
  path: FilePath,
  { revision }: Extract<ReadResult, { kind: 'text' }>,
  { splices, kept }: Extract<ReportPlan, { kind: 'edit' }>,
): Promise<FileOutcome | undefined> {
  const written = await store.apply(path, revision, splices);
  if (written.kind === 'stale') return undefined;
  if (written.kind !== 'written') return { path, status: 'refused', refusal: writeRefusal(written) };
  return kept
    ? { path, status: 'refused', refusal: kept }
    : { path, status: 'changed', where: written.where };
}

/** A report's file as `writeReport` would leave it. */
export interface ReportAhead {
  readonly path: FilePath;
  readonly after: string;
}

/** A dry run of `writeReport` on an existing file; undefined where it would refuse. */
export async function reportAhead(
  workspace: Workspace,
  options: ReportOptions,
): Promise<ReportAhead | undefined> {
  const path = fileOf(workspace, options);
  if (workspace.isRemitBroken) return undefined;
  const planned = await planFor(workspace, path, await requestOf(workspace, options));
  if ('status' in planned || planned.read.kind !== 'text') return undefined;
  const { text } = planned.read;
  if (planned.plan.kind === 'unchanged') return { path, after: text };
  return planned.plan.kind === 'edit' ? { path, after: applySplices(text, planned.plan.splices) } : undefined;
}
