import type { FilePath, Store } from '../store/store';
import type { Workspace } from '../workspace/workspace';
import type { Journal, JournalEntry } from './journal';
import { pathsOf } from './journal';
import { carryOut, outcomeOf } from './operation/carryOut';
import { readAgain, stateOf } from './operation/stateOf';
import type { FileOutcome } from './outcome';
import { refused, unreadableRefusal, writeRefusal } from './outcome';

/**
 * Carries out what is left of the last operation where it was cut off, in order and as it was planned then; what has
 * changed since is left alone and named, and so is everything that must not be done without it (H46). The operation can
 * still be undone as one. Empty: there is no operation.
 */
export function finishLastChange(workspace: Workspace, journal: Journal): Promise<readonly FileOutcome[]> {
  return workspace.operate(() => finishAll(workspace, journal));
}

async function finishAll(workspace: Workspace, journal: Journal): Promise<readonly FileOutcome[]> {
  const entries = await journal.load();
  const done = await doneIn(workspace.store, entries);
  const outcomes: FileOutcome[] = [];
  let isClosed = false;
  for (const entry of entries) {
    const outcome: FileOutcome = done.has(entry)
      ? unchanged(entry)
      : isClosed
        ? refused(placeOf(entry), 'step-before-failed')
        : await finish(workspace.store, entry);
    isClosed ||= entry.gate === true && outcome.status === 'refused';
    outcomes.push(outcome);
  }
  await readAgain(workspace, entries.flatMap(pathsOf));
  return outcomes;
}

/**
 * The entries that were carried out. A file that several of them change shows only the last one's text: the ones before
 * it, whose texts follow on each other, were carried out as well.
 */
async function doneIn(store: Store, entries: readonly JournalEntry[]): Promise<ReadonlySet<JournalEntry>> {
  const done = new Set<JournalEntry>();
  for (const [at, entry] of [...entries.entries()].reverse()) {
    const next = entries.slice(at + 1).find((later) => placeOf(later) === entry.path);
    if ((next && done.has(next)) || (await stateOf(store, entry)).kind === 'after') done.add(entry);
  }
  return done;
}

function unchanged({ path }: JournalEntry): FileOutcome {
  return { path, status: 'unchanged' };
}

/** Where the text stands that an entry changes. */
function placeOf(entry: JournalEntry): FilePath {
  return entry.kind === 'moved' ? entry.from : entry.path;
}

async function finish(store: Store, entry: JournalEntry): Promise<FileOutcome> {
  const state = await stateOf(store, entry);
  if (state.kind === 'other') {
    return state.read.kind === 'text' || entry.kind !== 'edited'
      ? refused(placeOf(entry), 'changed-underneath')
      : { path: entry.path, status: 'refused', refusal: unreadableRefusal(state.read) };
  }
  const result = await carryOut(store, entry);
  if (result.kind === 'written') return outcomeOf(entry, result.where);
  return { path: placeOf(entry), status: 'refused', refusal: writeRefusal(result) };
}
