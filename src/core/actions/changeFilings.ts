import { planFiling } from '../filing/planFiling';
import { planMark } from '../filing/planMark';
import { planMove } from '../filing/planMove';
import { planDate } from '../filing/setKey';
import { planMeetingNeedsNoFiling, planNeedsNoFiling } from '../filing/planNeedsNoFiling';
import type {
  FilingContext,
  FilingPlan,
  FilingRequest,
  MarkRequest,
  MoveRequest,
  PartReference,
} from '../filing/request';
import type { Day } from '../period/day';
import type { Workspace } from '../workspace/workspace';
import type { RefusalCode } from '../refusal';
import type { FilePath } from '../store/store';
import type { Journal } from './journal';
import { runSteps } from './operation/runSteps';
import type { EditStep, RefusedStep } from './operation/step';
import type { FileOutcome } from './outcome';
import { isMarkdown } from '../store/filePath';

/** A request for one note. */
export interface NoteRequest<Request = FilingRequest | MoveRequest> {
  readonly path: FilePath;
  readonly request: Request;
}

type AnyRequest = NoteRequest<FilingRequest | MoveRequest | MarkRequest>;

/**
 * Files, unfiles, moves and marks. Each request succeeds or is refused on its own; outcomes are in the order of the requests.
 * All changes are journaled as one operation.
 */
export async function changeFilings(
  workspace: Workspace,
  requests: readonly AnyRequest[],
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const context: FilingContext = { taxonomy: workspace.taxonomy, key: workspace.remit.key };
  const order = bottomUp(requests);
  const steps = order.map(({ request: { path, request } }) =>
    noteStep(workspace, path, (text) => planOf(path, text, request, context)),
  );
  const outcomes = await runSteps(workspace, steps, journal);
  return order
    .flatMap(({ place }, at) => outcomes.slice(at, at + 1).map((outcome) => ({ place, outcome })))
    .sort((a, b) => a.place - b.place)
    .map(({ outcome }) => outcome);
}

function planOf(
  path: FilePath,
  text: string,
  request: AnyRequest['request'],
  context: FilingContext,
): FilingPlan {
  if ('mark' in request) return planMark(path, text, request, context);
  if ('from' in request) return planMove(path, text, request, context);
  return planFiling(path, text, request, context);
}

interface Placed {
  readonly request: AnyRequest;
  /** The index of the request in the caller's order. */
  readonly place: number;
}

// Sections and blocks from the bottom up, whole notes last: no edit then moves the line of a later request.
function bottomUp(requests: readonly AnyRequest[]): readonly Placed[] {
  const lineOf = ({ request: { request } }: Placed): number =>
    'line' in request.part ? request.part.line : -1;
  return requests
    .map((request, place) => ({ request, place }))
    .sort((a, b) => lineOf(b) - lineOf(a) || a.place - b.place);
}

/** Marks notes as needing no filing: `activities: []` (docs/files.md#to-file). */
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

/** Marks one meeting of a note as needing no filing (docs/files.md#several-meetings). */
export function markMeetingNeedsNoFiling(
  workspace: Workspace,
  path: FilePath,
  meeting: PartReference,
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const step = noteStep(workspace, path, (text) => planMeetingNeedsNoFiling(path, text, meeting));
  return runSteps(workspace, [step], journal);
}

/** Writes the day that a note is from under its `date:` (docs/files.md#the-day). */
export function setDate(
  workspace: Workspace,
  path: FilePath,
  day: Day,
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  return runSteps(workspace, [noteStep(workspace, path, (text) => planDate(text, day))], journal);
}

/** The step that edits a note; refused where index.md is broken or the file is not a note. */
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
