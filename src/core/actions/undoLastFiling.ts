import type { Workspace } from '../index/workspace';
import { editFile, refused } from './editFile';
import type { Journal, JournalEntry } from './journal';
import type { FileOutcome } from './outcome';
import { revisionOf } from '../store/revision';
import type { FilingPlan } from '../filing/wish';

/**
 * Brings every file of the last operation back that has not changed since; the others are left alone and named
 * (promise 4, H47). Empty: there is nothing to undo.
 */
export async function undoLastFiling(
  workspace: Workspace,
  journal: Journal,
): Promise<readonly FileOutcome[]> {
  const entries = await journal.load();
  const outcomes: FileOutcome[] = [];
  // An operation may have touched a file twice: the last edit goes first.
  for (const entry of [...entries].reverse()) outcomes.push(await undoOne(workspace, entry));
  if (entries.length > 0) await journal.save([]);
  await workspace.update(entries.map(({ path }) => path));
  return outcomes.reverse();
}

async function undoOne(workspace: Workspace, entry: JournalEntry): Promise<FileOutcome> {
  const { outcome } = await editFile(workspace.store, entry.path, (text) => undoPlan(text, entry));
  return outcome.status === 'unchanged' ? refused(entry.path, 'changed-underneath') : outcome;
}

function undoPlan(text: string, { after, undo }: JournalEntry): FilingPlan {
  if (revisionOf(text) === after) return { kind: 'edit', splices: undo };
  return { kind: 'refused', refusal: { code: 'changed-underneath', args: [] } };
}
