import { planFiling } from '../filing/planFiling';
import { planNeedsNoFiling } from '../filing/planNeedsNoFiling';
import type { FilingContext, FilingPlan, FilingWish } from '../filing/wish';
import type { Workspace } from '../index/workspace';
import type { FilePath } from '../store/store';
import { editFile, refused } from './editFile';
import type { Journal, JournalEntry } from './journal';
import type { FileOutcome } from './outcome';

/** One note and what is wanted of it. */
export interface FilingRequest {
  readonly path: FilePath;
  readonly wish: FilingWish;
}

/**
 * Files and unfiles, one note after the other; each is done or refused by itself, and the answers come in the order
 * of the requests. What was changed goes to the journal as one operation.
 */
export function changeFilings(
  workspace: Workspace,
  requests: readonly FilingRequest[],
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const context: FilingContext = { taxonomy: workspace.taxonomy, key: workspace.remit.key };
  const jobs = requests.map(({ path, wish }) => ({
    path,
    plan: (text: string) => planFiling(path, text, wish, context),
  }));
  return editNotes(workspace, jobs, journal);
}

/** Marks notes as looked at: `activities: []` (DESIGN: Note). */
export function markNeedsNoFiling(
  workspace: Workspace,
  paths: readonly FilePath[],
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const { taxonomy } = workspace;
  const jobs = paths.map((path) => ({
    path,
    plan: (text: string) => planNeedsNoFiling(path, text, taxonomy),
  }));
  return editNotes(workspace, jobs, journal);
}

interface Job {
  readonly path: FilePath;
  readonly plan: (text: string) => FilingPlan;
}

async function editNotes(
  workspace: Workspace,
  jobs: readonly Job[],
  journal: Journal | undefined,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const entries: JournalEntry[] = [];
  try {
    for (const { path, plan } of jobs) {
      const code = workspace.isRemitBroken
        ? 'remit-broken'
        : workspace.scope.isNote(path)
          ? undefined
          : 'not-a-note';
      if (code) {
        outcomes.push(refused(path, code));
        continue;
      }
      const { outcome, entry } = await editFile(workspace.store, path, plan);
      outcomes.push(outcome);
      if (entry) entries.push(entry);
    }
  } finally {
    // Whatever happens on the way, what was changed can be undone and is seen.
    if (entries.length > 0) await journal?.save(entries);
    await workspace.update(entries.map(({ path }) => path));
  }
  return outcomes;
}
