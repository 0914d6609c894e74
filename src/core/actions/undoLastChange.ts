import type { Workspace } from '../workspace/workspace';
import type { FilePath, ReadResult, Store } from '../store/store';
import { revisionOf } from '../store/revision';
import { refused, unreadableRefusal, writeRefusal } from './outcome';
import type { Journal, JournalEntry } from './journal';
import { pathsOf } from './journal';
import { carryOut, inverseOf, outcomeOf } from './operation/carryOut';
import { readAgain, stateOf } from './operation/stateOf';
import type { FileOutcome } from './outcome';

/**
 * Restores every file of the last operation that has not changed since, in reverse order; the others are left alone and
 * named (invariant 4, H47). Files that the operation never wrote count as unchanged. Entries whose write failed stay in
 * the journal, so that undo can be tried again. A file that holds text from another file is not restored unless the
 * other one was. Empty: there is nothing to undo.
 */
export function undoLastChange(workspace: Workspace, journal: Journal): Promise<readonly FileOutcome[]> {
  return workspace.operate(() => undoAll(workspace, journal));
}

async function undoAll(workspace: Workspace, journal: Journal): Promise<readonly FileOutcome[]> {
  const entries = await journal.load();
  const outcomes: FileOutcome[] = [];
  const left: JournalEntry[] = [];
  for (const entry of [...entries].reverse()) {
    const needed = 'needs' in entry ? entry.needs : undefined;
    const isApart = needed !== undefined && outcomes.some((each) => isRefused(each, needed));
    const outcome = isApart
      ? refused(entry.path, 'undo-apart', [needed])
      : await undo(workspace.store, entry);
    outcomes.unshift(outcome);
    const isOver = isApart ? !left.some(({ path }) => path === needed) : isChanged(outcome);
    if (outcome.status === 'refused' && !isOver) left.unshift(entry);
  }
  if (entries.length > 0) await journal.save(left);
  await readAgain(workspace, entries.flatMap(pathsOf));
  return outcomes;
}

function isRefused({ path, status }: FileOutcome, of: FilePath): boolean {
  return path === of && status === 'refused';
}

// The file will not return to what the operation wrote, so that trying again is pointless.
function isChanged(outcome: FileOutcome): boolean {
  return outcome.status === 'refused' && outcome.refusal.code === 'changed-underneath';
}

async function undo(store: Store, entry: JournalEntry): Promise<FileOutcome> {
  const { path } = entry;
  const state = await stateOf(store, entry);
  if (state.kind === 'before') return { path: placeBefore(entry), status: 'unchanged' };
  if (state.kind === 'other' && entry.kind !== 'removed') return otherText(path, state.read);
  // What a move has claimed and not yet filled goes, and the file is where it was.
  const isEmpty = state.kind === 'begun' && state.isEmpty;
  const back = inverseOf(entry);
  const result = isEmpty ? await store.remove(path, revisionOf('')) : await carryOut(store, back);
  if (result.kind === 'written') return outcomeOf(back, result.where);
  return { path, status: 'refused', refusal: writeRefusal(result) };
}

function placeBefore(entry: JournalEntry): FilePath {
  return entry.kind === 'moved' ? entry.from : entry.path;
}

function otherText(path: FilePath, read: ReadResult): FileOutcome {
  if (read.kind === 'text') return refused(path, 'changed-underneath');
  return { path, status: 'refused', refusal: unreadableRefusal(read) };
}
