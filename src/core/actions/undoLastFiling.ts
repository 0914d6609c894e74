import type { FilingPlan } from '../filing/wish';
import type { Workspace } from '../index/workspace';
import { revisionOf } from '../store/revision';
import { editFile } from './editFile';
import type { Journal, JournalEntry } from './journal';
import type { FileOutcome } from './outcome';

/**
 * Brings every file of the last operation back that has not changed since; the others are left alone and named
 * (promise 4, H47). What could not be written stays in the journal, to be tried again. Empty: there is nothing to undo.
 */
export async function undoLastFiling(
  workspace: Workspace,
  journal: Journal,
): Promise<readonly FileOutcome[]> {
  const entries = await journal.load();
  const outcomes: FileOutcome[] = [];
  const left: JournalEntry[] = [];
  // An operation may have touched a file twice: the last edit goes first.
  for (const entry of [...entries].reverse()) {
    const { outcome } = await editFile(workspace.store, entry.path, (text) => undoPlan(text, entry));
    outcomes.unshift(outcome);
    if (outcome.status === 'refused' && outcome.refusal.code !== 'changed-underneath') left.unshift(entry);
  }
  if (entries.length > 0) await journal.save(left);
  await workspace.update(entries.map(({ path }) => path));
  return outcomes;
}

function undoPlan(text: string, { after, undo }: JournalEntry): FilingPlan {
  if (revisionOf(text) === after) return { kind: 'edit', splices: undo };
  return { kind: 'refused', refusal: { code: 'changed-underneath', args: [] } };
}
