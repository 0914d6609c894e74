import type { FilingPlan } from '../filing/wish';
import type { Refusal, RefusalCode } from '../refusal';
import type { FilePath, ReadResult, Store, WriteResult } from '../store/store';
import { invertSplices } from '../text/splice';
import type { JournalEntry } from './journal';
import type { FileOutcome } from './outcome';

/** What became of one file, and how to undo it where it was changed. */
export interface Edited {
  readonly outcome: FileOutcome;
  readonly entry: JournalEntry | undefined;
}

/**
 * Reads a file, plans on its text and applies the plan to that very text. A file that changed underneath is
 * planned anew once, then refused (promise 4, H40).
 */
export async function editFile(
  store: Store,
  path: FilePath,
  plan: (text: string) => FilingPlan,
): Promise<Edited> {
  return (await editOnce(store, path, plan)) ?? (await editOnce(store, path, plan)) ?? stale(path);
}

/** An outcome that says why a file was left alone. */
export function refused(path: FilePath, code: RefusalCode, args: readonly string[] = []): FileOutcome {
  return { path, status: 'refused', refusal: { code, args } };
}

// Undefined: the file changed between reading and writing.
async function editOnce(
  store: Store,
  path: FilePath,
  plan: (text: string) => FilingPlan,
): Promise<Edited | undefined> {
  const read = await store.read(path);
  if (read.kind === 'unreadable') return withoutEntry(path, unreadableRefusal(read));
  const planned = plan(read.text);
  if (planned.kind === 'refused') return withoutEntry(path, planned.refusal);
  if (planned.kind === 'unchanged') return { outcome: { path, status: 'unchanged' }, entry: undefined };
  const written = await store.apply(path, read.revision, planned.splices);
  if (written.kind === 'stale') return undefined;
  if (written.kind !== 'written') return withoutEntry(path, writeRefusal(written));
  const undo = invertSplices(read.text, planned.splices);
  return {
    outcome: { path, status: 'changed', where: written.where },
    entry: { path, after: written.revision, undo },
  };
}

function stale(path: FilePath): Edited {
  return withoutEntry(path, { code: 'changed-underneath', args: [] });
}

function withoutEntry(path: FilePath, refusal: Refusal): Edited {
  return { outcome: { path, status: 'refused', refusal }, entry: undefined };
}

/** Why a file that could not be read was left alone. */
export function unreadableRefusal(read: Extract<ReadResult, { kind: 'unreadable' }>): Refusal {
  if (read.reason === 'missing') return { code: 'file-missing', args: [] };
  return { code: 'file-unreadable', args: [read.reason, read.detail] };
}

/** Why a write that did not happen did not happen. */
export function writeRefusal(result: Exclude<WriteResult, { kind: 'written' }>): Refusal {
  if (result.kind === 'exists') return { code: 'already-exists', args: [] };
  if (result.kind === 'stale') return { code: 'changed-underneath', args: [] };
  return { code: result.reason === 'read-only' ? 'read-only' : 'write-failed', args: [result.detail] };
}
