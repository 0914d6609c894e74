import { planFiling } from '../filing/planFiling';
import { planMove } from '../filing/planMove';
import { planNeedsNoFiling } from '../filing/planNeedsNoFiling';
import type { FilingContext, FilingPlan, FilingWish, MoveWish } from '../filing/wish';
import type { Workspace } from '../index/workspace';
import type { RefusalCode } from '../refusal';
import type { FilePath } from '../store/store';
import type { Journal } from './journal';
import { runSteps } from './operation/runSteps';
import type { Step } from './operation/step';
import type { FileOutcome } from './outcome';

/** One note and what is wanted of it. */
export interface FilingRequest {
  readonly path: FilePath;
  readonly wish: FilingWish | MoveWish;
}

/**
 * Files, unfiles and moves, one note after the other; each is done or refused by itself, and the answers come in the order
 * of the requests. What is changed goes to the journal as one operation.
 */
export function changeFilings(
  workspace: Workspace,
  requests: readonly FilingRequest[],
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const context: FilingContext = { taxonomy: workspace.taxonomy, key: workspace.remit.key };
  const steps = requests.map(({ path, wish }) =>
    noteStep(workspace, path, (text) =>
      'from' in wish ? planMove(path, text, wish, context) : planFiling(path, text, wish, context),
    ),
  );
  return runSteps(workspace, steps, journal);
}

/** Marks notes as looked at: `activities: []` (DESIGN: Note). */
export function markNeedsNoFiling(
  workspace: Workspace,
  paths: readonly FilePath[],
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const { taxonomy } = workspace;
  const steps = paths.map((path) =>
    noteStep(workspace, path, (text) => planNeedsNoFiling(path, text, taxonomy)),
  );
  return runSteps(workspace, steps, journal);
}

/** The edit of a note; refused where index.md is broken, or the file is no note. */
export function noteStep(
  { isRemitBroken, scope }: Workspace,
  path: FilePath,
  plan: (text: string) => FilingPlan,
): Step {
  const code: RefusalCode | undefined = isRemitBroken
    ? 'remit-broken'
    : scope.isNote(path)
      ? undefined
      : 'not-a-note';
  return code ? { kind: 'refused', path, refusal: { code, args: [] } } : { kind: 'edit', path, plan };
}
