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
import { readReport } from '../../report/check/reading';
import { hasRecord } from '../../report/file/lineRecord';
import type { AuthorsWords, ReportPlan, ReportRequest } from '../../report/file/region';
import { planReport } from '../../report/file/region';
import { wordsFor } from '../../report/words/languages';
import { folderOf } from '../../store/filePath';
import type { FilePath, ReadResult } from '../../store/store';
import { reportFile } from '../../workspace/reportFile';
import { refused, writeRefusal } from '../outcome';
import type { FileOutcome } from '../outcome';
import { applySplices } from '../../text/splice';
import type { FilingPlan } from '../../filing/request';
import { findOpening } from '../../frontMatter/block';
import { findRegions } from '../../report/file/markers';
import { shownTree } from '../../report/file/shownTree';
import type { Root } from 'mdast';
import { runSteps } from '../operation/runSteps';
import type { Journal } from '../journal';

/** The days that a report is about, and the day that it is made on; see `ReportInput`. */
export type ReportDays = Pick<ReportInput, 'period' | 'today'>;

/** Which report to write, and to which file. */
export interface ReportOptions extends ReportDays {
  /** Defaults to `full`. */
  readonly length?: ReportLength;
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

/** The outcome of writing a report; `words`: what was found of its author's, if there was a file. */
export type ReportOutcome = FileOutcome & { readonly words?: AuthorsWords };

/**
 * Writes a period's report between its markers, in two regions with a place for the author's words between them. Text
 * outside the markers is kept, and so is every line that the author wrote between them (docs/report.md#your-words; H57).
 * Idempotent: without changes, nothing is written.
 */
export async function writeReport(workspace: Workspace, options: ReportOptions): Promise<ReportOutcome> {
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
  return output ?? reportFile(remit, period);
}

/** The contents of a report to be written. */
export async function requestOf(workspace: Workspace, options: ReportOptions): Promise<Request> {
  return (await generate(workspace, options)).request;
}

/** A report as data, and as it is written into a file. */
interface GeneratedReport {
  readonly model: ReportModel;
  readonly request: Request;
}

async function generate(workspace: Workspace, options: ReportOptions): Promise<GeneratedReport> {
  const { period } = options;
  const notes = await notesOf(workspace, period);
  const model = modelOf(workspace, options, notes);
  const folder = folderOf(fileOf(workspace, options));
  const { report, evidence, seal } = renderParts(model, folder, options.length ?? 'full', notes);
  const words = wordsFor(model.language);
  const request = {
    regions: [
      { id: period.id, markdown: report },
      { id: `${period.id}/evidence`, markdown: evidence, seal },
    ],
    place: authorsPlace(period.id, words),
    goneItem: words.goneItem,
  };
  return { model, request };
}

type Request = Omit<ReportRequest, 'existing'>;

/** A report's file as it was read, and how it takes what is generated. */
interface Planned {
  readonly read: ReadResult;
  readonly plan: ReportPlan;
}

// Returns the outcome where the file is not one that a report may be generated into.
async function planFor(
  workspace: Workspace,
  path: FilePath,
  request: Request,
): Promise<Planned | FileOutcome> {
  const read = await workspace.store.read(path);
  if (read.kind === 'unreadable' && read.reason !== 'missing')
    return refused(path, 'file-unreadable', [read.reason, read.detail]);
  const existing = read.kind === 'text' ? read.text : undefined;
  if (existing !== undefined && isOthers(workspace, path)) return refused(path, 'already-exists');
  const known = existing === undefined ? [] : knownLines(workspace, path, existing);
  return { read, plan: planReport({ ...request, existing, known }) };
}

// Reports of earlier builds have no record of their lines, but fingerprints of those that link to a note.
function knownLines({ remit }: Workspace, path: FilePath, text: string): readonly number[] {
  if (hasRecord(text)) return [];
  const report = readReport(text, path, remit);
  const lines = report.kind === 'report' ? report.lines : [];
  return lines.flatMap(({ by, span }) => (by.kind === 'digest' ? [span.start] : []));
}

// Reports are never generated into a note or a declaration, only into reports and files that become one.
function isOthers({ index }: Workspace, path: FilePath): boolean {
  return index.get(path) !== undefined || isDeclaration(path);
}

// Returns undefined where the file was changed or created between reading and writing.
async function writeOnce(
  workspace: Workspace,
  path: FilePath,
  request: Request,
): Promise<ReportOutcome | undefined> {
  const planned = await planFor(workspace, path, request);
  if ('status' in planned) return planned;
  const { read, plan } = planned;
  if (plan.kind === 'unchanged') return { path, status: 'unchanged', words: plan.words };
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
  { splices, words }: Extract<ReportPlan, { kind: 'edit' }>,
): Promise<ReportOutcome | undefined> {
  const written = await store.apply(path, revision, splices);
  if (written.kind === 'stale') return undefined;
  if (written.kind !== 'written') return { path, status: 'refused', refusal: writeRefusal(written) };
  return { path, status: 'changed', where: written.where, words };
}

/** A report to be shown: as data, and as its file. */
export interface ShownReport {
  readonly kind: 'shown';
  readonly model: ReportModel;
  /** With the author's words; undefined while there is no file. */
  readonly file: Root | undefined;
}

/**
 * The report as its file would be once it was generated again: with the author's words, and with nothing that has become
 * private since. Links are relative to `shownIn`. Writes nothing. Refused, if the file's markers are not understood.
 */
export async function shownReport(
  workspace: Workspace,
  options: ReportOptions,
  shownIn: FilePath,
): Promise<ShownReport | Extract<FileOutcome, { status: 'refused' }>> {
  const path = fileOf(workspace, options);
  const { model, request } = await generate(workspace, options);
  const planned = await planFor(workspace, path, request);
  if ('status' in planned || planned.read.kind !== 'text') return { kind: 'shown', model, file: undefined };
  const { plan, read } = planned;
  if (plan.kind === 'refused') return { path, status: 'refused', refusal: plan.refusal };
  const text = plan.kind === 'edit' ? applySplices(read.text, plan.splices) : read.text;
  const found = findRegions(text);
  const ids = request.regions.map(({ id }) => id);
  if (found.kind !== 'regions') return { path, status: 'refused', refusal: found.refusal };
  const { place } = request;
  const start = bodyStartOf(text);
  const file = shownTree({
    text,
    start,
    regions: found.regions,
    ids,
    place,
    folder: folderOf(path),
    shownIn,
  });
  return { kind: 'shown', model, file };
}

function bodyStartOf(text: string): number {
  const found = findOpening(text);
  if (found.kind === 'block') return found.block.bodyStart;
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/**
 * Takes the generated parts of a report back to what is generated, without the author's words in them. Text outside the
 * markers is kept, and the journal can undo it. Refused: `file-missing`; `already-exists`, if the file is no report.
 */
export async function takeBackReport(
  workspace: Workspace,
  options: ReportOptions,
  journal: Journal,
): Promise<FileOutcome> {
  const path = fileOf(workspace, options);
  if (workspace.isRemitBroken) return refused(path, 'remit-broken');
  if (isOthers(workspace, path)) return refused(path, 'already-exists');
  const request = await requestOf(workspace, options);
  const [outcome] = await runSteps(
    workspace,
    [{ kind: 'edit', path, plan: (text) => takenBack(request, text) }],
    journal,
  );
  return outcome ?? { path, status: 'unchanged' };
}

function takenBack(request: Request, existing: string): FilingPlan {
  const plan = planReport({ ...request, existing, isTakenBack: true });
  return plan.kind === 'create' ? { kind: 'unchanged' } : plan;
}

/** A report's file as it would be left. */
export interface ReportAhead {
  readonly path: FilePath;
  readonly before: string;
  readonly after: string;
}

/** A report's file as it is, and as `takeBackReport` would leave it; undefined where that would refuse. */
export async function reportTakenBack(
  workspace: Workspace,
  options: ReportOptions,
): Promise<ReportAhead | undefined> {
  const path = fileOf(workspace, options);
  if (workspace.isRemitBroken || isOthers(workspace, path)) return undefined;
  const read = await workspace.store.read(path);
  if (read.kind !== 'text') return undefined;
  const plan = takenBack(await requestOf(workspace, options), read.text);
  if (plan.kind === 'refused') return undefined;
  const after = plan.kind === 'edit' ? applySplices(read.text, plan.splices) : read.text;
  return { path, before: read.text, after };
}
