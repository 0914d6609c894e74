import { planFiling } from '../filing/planFiling';
import { planMove } from '../filing/planMove';
import { planNeedsNoFiling } from '../filing/planNeedsNoFiling';
import type { FilingContext, FilingPlan, FilingRequest, MoveRequest } from '../filing/request';
import type { Workspace } from '../workspace/workspace';
import type { RefusalCode } from '../refusal';
import type { FilePath } from '../store/store';
import type { Journal } from './journal';
import { runSteps } from './operation/runSteps';
import type { EditStep, RefusedStep } from './operation/step';
import type { FileOutcome } from './outcome';
import { isMarkdown } from '../store/filePath';

/** One note and what is wanted of it. */
export interface NoteRequest {
  readonly path: FilePath;
  readonly request: FilingRequest | MoveRequest;
}

/**
 * Files, unfiles and moves, one after the other; each is done or refused by itself, and the answers come in the order
 * of the requests. What is changed goes to the journal as one operation.
 */
export async function changeFilings(
  workspace: Workspace,
  requests: readonly NoteRequest[],
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const context: FilingContext = { taxonomy: workspace.taxonomy, key: workspace.remit.key };
  const order = bottomUp(requests);
  const steps = order.map(({ request: { path, request } }) =>
    noteStep(workspace, path, (text) =>
      'from' in request ? planMove(path, text, request, context) : planFiling(path, text, request, context),
    ),
  );
  const outcomes = await runSteps(workspace, steps, journal);
  return order
    .flatMap(({ place }, at) => outcomes.slice(at, at + 1).map((outcome) => ({ place, outcome })))
    .sort((a, b) => a.place - b.place)
    .map(({ outcome }) => outcome);
}

interface Placed {
  readonly request: NoteRequest;
  /** Among the requests as they were asked for. */
  readonly place: number;
}

// Parts of notes from the bottom up and whole notes last: nothing that is written moves a line still to come.
function bottomUp(requests: readonly NoteRequest[]): readonly Placed[] {
  const lineOf = ({ request: { request } }: Placed): number =>
    'line' in request.part ? request.part.line : -1;
  return requests
    .map((request, place) => ({ request, place }))
    .sort((a, b) => lineOf(b) - lineOf(a) || a.place - b.place);
}

/** Marks notes as looked at: `activities: []` (docs/files.md#to-file). */
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
  workspace: Workspace,
  path: FilePath,
  plan: (text: string) => FilingPlan,
): EditStep | RefusedStep {
  const code = refusalOf(workspace, path);
  return code ? { kind: 'refused', path, refusal: { code, args: [] } } : { kind: 'edit', path, plan };
}

function refusalOf({ isRemitBroken, scope }: Workspace, path: FilePath): RefusalCode | undefined {
  if (isRemitBroken) return 'remit-broken';
  if (scope.isNote(path)) return undefined;
  return isMarkdown(path) ? 'not-a-note' : 'not-markdown';
}
