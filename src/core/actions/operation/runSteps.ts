import type { Workspace } from '../../workspace/workspace';
import type { Refusal } from '../../refusal';
import type { FilePath, Store } from '../../store/store';
import { refused, writeRefusal } from '../outcome';
import type { Journal, JournalEntry } from '../journal';
import type { FileOutcome } from '../outcome';
import { FilesAhead } from './filesAhead';
import { carryOut, inverseOf } from './carryOut';
import { readAgain } from './stateOf';
import type { PreparedStep } from './prepareStep';
import { prepareStep } from './prepareStep';
import { stateOf } from './stateOf';
import type { Step } from './step';

/**
 * Runs steps in order. Each succeeds or is refused on its own; outcomes are in the order of the steps. All steps are
 * planned and journaled before the first file changes, so that an operation can be undone wherever it was interrupted
 * (H46). A step whose file changed in the meantime is planned again once (several times in an editor where somebody is
 * typing) and then refused (invariant 4, H40). Operations of one workspace run one at a time (H44).
 */
export function runSteps(
  workspace: Workspace,
  steps: readonly Step[],
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  return workspace.operate(() => planAndRun(workspace, steps, journal));
}

async function planAndRun(
  workspace: Workspace,
  steps: readonly Step[],
  journal: Journal | undefined,
): Promise<readonly FileOutcome[]> {
  const { prepared } = await prepareSteps(workspace.store, steps);
  const record = await OperationRecord.begin(journal, prepared);
  try {
    return await runPrepared(workspace.store, steps, prepared, record);
  } finally {
    // The index has to see the changes even if the operation throws.
    await readAgain(workspace, steps.flatMap(pathsOf));
  }
}

/** Plans steps without running them: what each will do, and the files as they will be. */
export async function prepareSteps(
  store: Store,
  steps: readonly Step[],
): Promise<{ readonly prepared: readonly PreparedStep[]; readonly files: FilesAhead }> {
  const files = new FilesAhead(store);
  await files.prefetch(steps.filter(({ kind }) => kind !== 'refused').flatMap(pathsOf));
  const prepared: PreparedStep[] = [];
  for (const step of steps) prepared.push(await prepareStep(files, step));
  const closed = steps.findIndex(({ gate }, at) => gate === true && isRefused(prepared[at]));
  if (closed === -1) return { prepared, files };
  // A gate that is known to be refused also stops the steps before it: nothing is started that cannot be completed.
  return {
    prepared: prepared.map((each, at) =>
      each.kind === 'ready' || at > closed ? settled(notReached(steps[at])) : each,
    ),
    files: new FilesAhead(store),
  };
}

async function runPrepared(
  store: Store,
  steps: readonly Step[],
  prepared: readonly PreparedStep[],
  record: OperationRecord,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let isClosed = false;
  for (const [at, step] of steps.entries()) {
    const first = prepared[at];
    // A step that was refused in planning keeps its own reason, even behind a closed gate.
    if (!first || (isClosed && !isRefused(first))) {
      await record.set(at, undefined);
      outcomes.push(notReached(step));
      continue;
    }
    const outcome = await runStep(store, step, first, (entry) => record.set(at, entry));
    outcomes.push(outcome);
    isClosed = step.gate === true && outcome.status === 'refused';
    if (isClosed && step.whole === true) await takeBack(store, steps, outcomes, record);
  }
  await record.end();
  return outcomes;
}

// A file that somebody has changed in the meantime stays, and is told as changed.
async function takeBack(
  store: Store,
  steps: readonly Step[],
  outcomes: FileOutcome[],
  record: OperationRecord,
): Promise<void> {
  for (let at = outcomes.length - 2; at >= 0; at--) {
    const entry = record.entry(at);
    if (!entry || outcomes[at]?.status === 'refused') continue;
    if ((await carryOut(store, inverseOf(entry))).kind !== 'written') return;
    await record.set(at, undefined);
    outcomes[at] = notReached(steps[at]);
  }
}

async function runStep(
  store: Store,
  step: Step,
  first: PreparedStep,
  record: (entry: JournalEntry | undefined) => Promise<void>,
): Promise<FileOutcome> {
  let prepared = first;
  let recorded: Promise<void> | undefined;
  for (let tries = 1; ; tries++) {
    const outcome = await tryStep(store, step, prepared, record);
    await recorded;
    if (outcome) return outcome;
    if (tries === mostTries(prepared)) return refusedBy(step, writeRefusal({ kind: 'stale' }));
    prepared = await prepareStep(new FilesAhead(store), step);
    recorded = prepared.kind === 'ready' ? record(prepared.entry) : undefined;
    // It is awaited below, whatever comes of the step.
    recorded?.catch(() => undefined);
    // In an unsaved editor no file changes, and its author may be typing: the text may not wait for the journal.
    if (prepared.kind === 'ready' && prepared.where === 'disk') await recorded;
  }
}

// Planned, and planned again once (invariant 4). In an unsaved editor the author may be typing. A stale edit is never
// applied to the buffer, so more tries are safe, and one of them usually fits between two keystrokes.
function mostTries(prepared: PreparedStep): number {
  return prepared.kind === 'ready' && prepared.where === 'editor' ? 10 : 2;
}

// Returns undefined where the file changed between planning and writing.
async function tryStep(
  store: Store,
  step: Step,
  prepared: PreparedStep,
  record: (entry: JournalEntry | undefined) => Promise<void>,
): Promise<FileOutcome | undefined> {
  if (prepared.kind === 'settled') {
    await record(undefined);
    return prepared.outcome;
  }
  const result = await prepared.write(store);
  if (result.kind === 'written') return prepared.done(result.where);
  // It was written, so that it can be undone.
  if (result.kind === 'overtook') return refusedBy(step, writeRefusal(result));
  const state = result.kind === 'failed' ? await stateOf(store, prepared.entry) : undefined;
  // A reported failure is not reliable: the outcome depends on what the file holds now (H45).
  if (state?.kind === 'after') return prepared.done(state.unsaved ? 'editor' : 'disk');
  if (!state || state.kind === 'before') await record(undefined);
  return result.kind === 'stale' ? undefined : refusedBy(step, writeRefusal(result));
}

/** An operation's entries in the journal: at first everything that it may do, in the end only what it did. */
class OperationRecord {
  readonly #journal: Journal | undefined;
  readonly #before: readonly JournalEntry[];
  readonly #entries: (JournalEntry | undefined)[];
  #isSaved = true;

  private constructor(
    journal: Journal | undefined,
    before: readonly JournalEntry[],
    prepared: readonly PreparedStep[],
  ) {
    this.#journal = journal;
    this.#before = before;
    this.#entries = prepared.map((step) => (step.kind === 'ready' ? step.entry : undefined));
  }

  static async begin(
    journal: Journal | undefined,
    prepared: readonly PreparedStep[],
  ): Promise<OperationRecord> {
    const record = new OperationRecord(journal, (await journal?.load()) ?? [], prepared);
    if (prepared.some(({ kind }) => kind === 'ready')) await record.#save();
    return record;
  }

  /** What a step has written, or may. */
  entry(at: number): JournalEntry | undefined {
    return this.#entries[at];
  }

  /** Replaces the entry of a step that was planned again, before its file changes; undefined: it changes nothing. */
  async set(at: number, entry: JournalEntry | undefined): Promise<void> {
    if (this.#entries[at] === entry) return;
    this.#entries[at] = entry;
    this.#isSaved = false;
    if (entry) await this.#save();
  }

  async end(): Promise<void> {
    if (!this.#isSaved) await this.#save();
    await this.#journal?.end?.();
  }

  async #save(): Promise<void> {
    const now = this.#entries.filter((entry) => entry !== undefined);
    // What is set while it is being saved is saved again.
    this.#isSaved = true;
    try {
      await this.#journal?.save([...this.#before, ...now]);
    } catch (error) {
      this.#isSaved = false;
      throw error;
    }
  }
}

function pathsOf(step: Step): readonly FilePath[] {
  return step.kind === 'move' ? [step.path, step.to] : [step.path];
}

function isRefused(prepared: PreparedStep | undefined): boolean {
  return prepared?.kind === 'settled' && prepared.outcome.status === 'refused';
}

function settled(outcome: FileOutcome): PreparedStep {
  return { kind: 'settled', outcome };
}

function notReached(step: Step | undefined): FileOutcome {
  return refused(step?.path ?? '', 'step-before-failed');
}

function refusedBy({ path }: Step, refusal: Refusal): FileOutcome {
  return { path, status: 'refused', refusal };
}
