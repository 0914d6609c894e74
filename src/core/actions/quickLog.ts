import type { LogEntry } from '../filing/logEntry';
import { planLog } from '../filing/planLog';
import type { FilingPlan } from '../filing/wish';
import { isGone } from '../index/declarations';
import type { Workspace } from '../index/workspace';
import { isReport } from '../index/noteFiles';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import { applySplices } from '../text/splice';
import { noteStep } from './changeFilings';
import { refused } from './fileRefusal';
import type { Journal } from './journal';
import { logNoteOf, newLog } from './logNote';
import { runSteps } from './operation/runSteps';
import type { Step } from './operation/step';
import type { FileOutcome } from './outcome';

/** A line to be logged, and the day it belongs to. */
export interface DatedEntry extends LogEntry {
  readonly day: Day;
}

/**
 * Appends a line to the day's log, in its unsaved editor where it has one, and creates the log where there is none;
 * never over a file that is there. What is changed goes to the journal.
 */
export async function quickLog(
  workspace: Workspace,
  entry: DatedEntry,
  journal?: Journal,
): Promise<FileOutcome> {
  const notes = [...workspace.index.notes()].map(({ note }) => note.path);
  const path = logNoteOf(notes, workspace.remit.folders.notes, entry.day);
  const append = noteStep(workspace, path, (text) => planIn(workspace, path, text, entry));
  const run = async (step: Step): Promise<FileOutcome> =>
    (await runSteps(workspace, [step], journal))[0] ?? refused(path, 'not-verified');
  if (append.kind === 'refused' || !isGone(await workspace.store.read(path))) return run(append);
  const outcome = await run(begin(workspace, path, entry));
  // Somebody else may have begun the log in the meantime.
  const isThere = outcome.status === 'refused' && outcome.refusal.code === 'already-exists';
  return isThere ? run(append) : outcome;
}

function begin(workspace: Workspace, path: FilePath, entry: DatedEntry): Step {
  const empty = newLog(entry.day);
  const plan = planIn(workspace, path, empty, entry);
  if (plan.kind === 'refused') return { kind: 'refused', path, refusal: plan.refusal };
  return { kind: 'create', path, text: applySplices(empty, plan.kind === 'edit' ? plan.splices : []) };
}

function planIn({ taxonomy }: Workspace, path: FilePath, text: string, entry: DatedEntry): FilingPlan {
  if (isReport(text)) return { kind: 'refused', refusal: { code: 'not-a-note', args: [] } };
  return planLog(path, text, entry, taxonomy);
}
