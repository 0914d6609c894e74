import { isCategoryFile } from '../../workspace/scope';
import type { Workspace } from '../../workspace/workspace';
import type { Refusal } from '../../refusal';
import type { Notice, TaxonomyChange } from '../../reshape/taxonomyChange';
import type { FilePath } from '../../store/store';
import type { Journal } from '../journal';
import type { TextChange } from '../operation/filesAhead';
import { expectedOutcome } from '../operation/prepareStep';
import { prepareSteps, runSteps } from '../operation/runSteps';
import type { FileOutcome } from '../outcome';
import type { Operation } from './reshapeSteps';
import { operationOf } from './reshapeSteps';

/** The preview of a change of the taxonomy. Nothing has been written. */
export interface ReshapePlan extends ReshapeResult {
  /** Every file that would change, with its texts before and after. A moved file is listed once, by its new path. */
  readonly files: readonly PlannedFile[];
}

/** The change to one file. */
export interface PlannedFile extends TextChange {
  /** The current path, where the change moves the file. */
  readonly from?: FilePath;
}

/** The result of a change, or the expected result. */
export interface ReshapeResult {
  /** Why the whole change was refused; there are no outcomes then. */
  readonly refusal: Refusal | undefined;
  /** The file that caused the refusal, if one did. */
  readonly refusedFile: FilePath | undefined;
  /** The outcome for every affected file: category files first, then notes by path. */
  readonly outcomes: readonly FileOutcome[];
  readonly counts: ReshapeCounts;
  readonly notices: readonly Notice[];
}

/** The counts for a message such as "37 notes, 52 places, 1 category file". `refused`: files that were left alone. */
export interface ReshapeCounts {
  readonly notes: number;
  /** The number of affected tokens in these notes. */
  readonly places: number;
  readonly categoryFiles: number;
  readonly refused: number;
}

/** Plans a change of the taxonomy and of all affected notes. Writes nothing. */
export async function planReshape(workspace: Workspace, change: TaxonomyChange): Promise<ReshapePlan> {
  const operation = await operationOf(workspace, change);
  if ('refusal' in operation) return { ...nothing, ...operation, files: [] };
  const { prepared, files } = await prepareSteps(workspace.store, operation.steps);
  const result = resultOf(prepared.map(expectedOutcome), operation);
  return { ...result, files: result.refusal ? [] : plannedFiles(files.changes(), operation) };
}

/**
 * Carries out a change of the taxonomy. It is planned again and journaled as one operation. The category files are
 * changed first, in order, then each note on its own. Idempotent: run again, it completes what was left undone.
 */
export async function reshape(
  workspace: Workspace,
  change: TaxonomyChange,
  journal?: Journal,
): Promise<ReshapeResult> {
  const operation = await operationOf(workspace, change);
  if ('refusal' in operation) return { ...nothing, ...operation };
  return resultOf(await runSteps(workspace, operation.steps, journal), operation);
}

const nothing = {
  outcomes: [],
  counts: { notes: 0, places: 0, categoryFiles: 0, refused: 0 },
  notices: [],
} as const;

function resultOf(
  outcomes: readonly FileOutcome[],
  { places, notices, gates, steps }: Operation,
): ReshapeResult {
  if (outcomes.every(({ status }) => status === 'unchanged')) {
    return { ...nothing, refusal: { code: 'nothing-to-do', args: [] }, refusedFile: undefined };
  }
  // If nothing was changed because a category file was refused, its reason is that of the whole change.
  const refusals = outcomes.slice(0, gates).filter(isRefused);
  const closed = refusals.find(({ refusal }) => refusal.code !== 'step-before-failed') ?? refusals[0];
  if (closed && outcomes.every((outcome) => isRefused(outcome) || outcome.status === 'unchanged')) {
    return { ...nothing, refusal: closed.refusal, refusedFile: closed.path };
  }
  const done = outcomes.filter(({ status }) => status !== 'refused' && status !== 'unchanged');
  const notes = done.filter(({ path }) => places.has(path));
  // A file that was edited and then moved counts once.
  const moved = steps.flatMap((step) => (step.kind === 'move' ? [step.path] : []));
  const others = done.filter(({ path }) => !places.has(path) && !moved.includes(path));
  const categoryFiles = new Set(others.map(({ path }) => path).filter(isCategoryFile));
  return {
    refusal: undefined,
    refusedFile: undefined,
    outcomes,
    counts: {
      notes: notes.length,
      places: notes.reduce((sum, { path }) => sum + (places.get(path) ?? 0), 0),
      categoryFiles: categoryFiles.size,
      refused: outcomes.filter(isRefused).length,
    },
    notices,
  };
}

function isRefused(outcome: FileOutcome): outcome is Extract<FileOutcome, { status: 'refused' }> {
  return outcome.status === 'refused';
}

function plannedFiles(changes: readonly TextChange[], { steps }: Operation): readonly PlannedFile[] {
  const move = steps.find((step) => step.kind === 'move');
  if (move?.kind !== 'move') return changes;
  const before = changes.find(({ path }) => path === move.path)?.before;
  return changes.flatMap((change): readonly PlannedFile[] => {
    if (change.path === move.path) return [];
    return change.path === move.to ? [{ ...change, before, from: move.path }] : [change];
  });
}
