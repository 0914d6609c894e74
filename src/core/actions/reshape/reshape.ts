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

/** What a change of the responsibilities would do, for somebody to look at first. Nothing has been written. */
export interface ReshapePlan extends ReshapeResult {
  /** Every file that would be another, as it is and as it would be; one that is moved is named once, by its new path. */
  readonly files: readonly PlannedFile[];
}

/** A file as a change would leave it. */
export interface PlannedFile extends TextChange {
  /** Where it stands now, if elsewhere. */
  readonly from?: FilePath;
}

/** What became of a change, or is known of it beforehand. */
export interface ReshapeResult {
  /** Why nothing of it was done; there are no outcomes then. */
  readonly refusal: Refusal | undefined;
  /** The file that the refusal is about, where it is about one. */
  readonly refusedFile: FilePath | undefined;
  /** Every file that the change is about: category files first, then notes by path. */
  readonly outcomes: readonly FileOutcome[];
  readonly counts: ReshapeCounts;
  readonly notices: readonly Notice[];
}

/** "37 notes, 52 places, 1 category file", and how many files were left alone. */
export interface ReshapeCounts {
  readonly notes: number;
  /** The tokens in these notes that carry the path. */
  readonly places: number;
  readonly categoryFiles: number;
  readonly refused: number;
}

/** Plans a change of the responsibilities and of every note that it touches, and writes nothing. */
export async function planReshape(workspace: Workspace, change: TaxonomyChange): Promise<ReshapePlan> {
  const operation = await operationOf(workspace, change);
  if ('refusal' in operation) return { ...nothing, ...operation, files: [] };
  const { prepared, files } = await prepareSteps(workspace.store, operation.steps);
  const result = resultOf(prepared.map(expectedOutcome), operation);
  return { ...result, files: result.refusal ? [] : plannedFiles(files.changes(), operation) };
}

/**
 * Does a change of the responsibilities: planned anew, journaled as one operation, the category files first and each
 * before the next, then every note by itself. Asked for again it does what was left undone.
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
  // A category file that cannot be changed is why nothing was: its reason is the whole's.
  const closed = outcomes.slice(0, gates).find(isRefused);
  if (closed && outcomes.every((outcome) => isRefused(outcome) || outcome.status === 'unchanged')) {
    return { ...nothing, refusal: closed.refusal, refusedFile: closed.path };
  }
  const done = outcomes.filter(({ status }) => status !== 'refused' && status !== 'unchanged');
  const notes = done.filter(({ path }) => places.has(path));
  // A file that was edited and then moved is one.
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
