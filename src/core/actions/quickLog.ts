import type { LogEntry } from '../filing/logEntry';
import { planLog } from '../filing/planLog';
import type { FilingPlan } from '../filing/request';
import { isGone } from '../workspace/declarationFiles';
import type { Workspace } from '../workspace/workspace';
import { isReport } from '../workspace/noNote';
import type { Day } from '../period/day';
import { applySplices } from '../text/splice';
import { noteStep } from './changeFilings';
import type { DayLog } from './dayLog';
import { dayLogIn } from './dayLog';
import { refused } from './outcome';
import type { Journal } from './journal';
import { runSteps } from './operation/runSteps';
import type { Step } from './operation/step';
import type { FileOutcome } from './outcome';

/** A log entry with its day. */
export interface DatedEntry extends LogEntry {
  readonly day: Day;
}

/**
 * Writes a line into the day's log, in the unsaved editor where the log is open in one. Creates the log where there is
 * none, without overwriting a file. The change is journaled.
 */
export async function quickLog(
  workspace: Workspace,
  entry: DatedEntry,
  journal?: Journal,
): Promise<FileOutcome> {
  const notes = [...workspace.index.notes()].map(({ note }) => note);
  const log = dayLogIn(notes, workspace.remit.folders.notes, entry.day);
  const { path } = log;
  const append = noteStep(workspace, path, (text) => planIn(workspace, log, text, entry));
  const run = async (step: Step): Promise<FileOutcome> =>
    (await runSteps(workspace, [step], journal))[0] ?? refused(path, 'not-verified');
  if (append.kind === 'refused' || !isGone(await workspace.store.read(path))) return run(append);
  const outcome = await run(begin(workspace, log, entry));
  // Somebody else may have created the log in the meantime.
  const isThere = outcome.status === 'refused' && outcome.refusal.code === 'already-exists';
  return isThere ? run(append) : outcome;
}

function begin(workspace: Workspace, log: DayLog, entry: DatedEntry): Step {
  const { path } = log;
  const empty = newLog(entry.day);
  const plan = planIn(workspace, log, empty, entry);
  if (plan.kind === 'refused') return { kind: 'refused', path, refusal: plan.refusal };
  return { kind: 'create', path, text: applySplices(empty, plan.kind === 'edit' ? plan.splices : []) };
}

function planIn(
  { taxonomy }: Workspace,
  { path, isRunning }: DayLog,
  text: string,
  entry: DatedEntry,
): FilingPlan {
  if (isReport(text)) return { kind: 'refused', refusal: { code: 'not-a-note', args: [] } };
  return planLog(path, text, { entry, under: isRunning ? entry.day : undefined }, taxonomy);
}

/** The text of a log without entries. */
function newLog(day: Day): string {
  return `---\ndate: ${day}\n---\n\n# Log\n`;
}
