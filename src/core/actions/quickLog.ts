import type { LogEntry } from '../filing/logEntry';
import { planLog } from '../filing/planLog';
import type { FilingPlan } from '../filing/request';
import { isGone } from '../workspace/declarationFiles';
import type { Workspace } from '../workspace/workspace';
import { isReport } from '../workspace/noNote';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import { applySplices } from '../text/splice';
import { noteStep } from './changeFilings';
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
 * Appends a line to the day's log, in the unsaved editor where the log is open in one. Creates the log where there is
 * none, without overwriting a file. The change is journaled.
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
  // Somebody else may have created the log in the meantime.
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

/** The text of a log without entries. */
function newLog(day: Day): string {
  return `---\ndate: ${day}\n---\n\n# Log\n`;
}

/**
 * The note that holds a day's log: `<notes>/<year>/<day>-log.md`. Where that is not among the notes and exactly one
 * other note is the day's log by its name, it is that one: `<day>-log.md`, `<day>-journal.md` or `<day>-daily.md`
 * anywhere, or `<day>.md` below a folder called journal, daily, log or similar. Elsewhere, `<day>.md` is not a log,
 * since it may as well be the minutes of a meeting.
 */
export function logNoteOf(notes: Iterable<FilePath>, folder: FilePath, day: Day): FilePath {
  const own = `${folder}/${day.slice(0, 4)}/${day}-log.md`;
  const named = new RegExp(`(?:^|/)${day}[-_. ](?:log|journal|daily)\\.md$`, 'i');
  const inJournal = new RegExp(
    `(?:^|/)(?:journals?|dail(?:y|ies)(?:[-_ ]?notes?)?|logs?)/(?:.*/)?${day}\\.md$`,
    'i',
  );
  const logs = [...notes].filter((path) => path === own || named.test(path) || inJournal.test(path));
  const [only, other] = logs;
  return only === undefined || other !== undefined || logs.includes(own) ? own : only;
}
