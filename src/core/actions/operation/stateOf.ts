import { isGone } from '../../workspace/declarationFiles';
import { revisionOf } from '../../store/revision';
import type { ReadResult, Store, FilePath } from '../../store/store';
import type { JournalEntry, MovedEntry } from '../journal';
import type { Workspace } from '../../workspace/workspace';

/**
 * The state of a journal entry's file: as the operation left it, as it was before (or was never written), or neither.
 * `read` is the reading of the entry's `path`.
 */
export type EntryState =
  | { readonly kind: 'after'; readonly unsaved: boolean }
  | { readonly kind: 'before' }
  /** A move that was cut off: the file has both names, or the name that it is to have is an empty file's. */
  | { readonly kind: 'begun'; readonly isEmpty: boolean }
  | { readonly kind: 'other'; readonly read: ReadResult };

/** Determines the state of an entry's file, for undo and after a write with an unreliable result (H45). */
export async function stateOf(store: Store, entry: JournalEntry): Promise<EntryState> {
  const read = await store.read(entry.path);
  const unsaved = read.kind === 'text' && read.unsaved;
  const holds = (revision: string): boolean => read.kind === 'text' && read.revision === revision;
  switch (entry.kind) {
    case 'edited':
      if (holds(entry.after)) return { kind: 'after', unsaved };
      return holds(entry.before) ? { kind: 'before' } : { kind: 'other', read };
    case 'created':
      if (holds(entry.after)) return { kind: 'after', unsaved };
      return isGone(read) ? { kind: 'before' } : { kind: 'other', read };
    case 'moved':
      return stateOfMove(entry, read, await store.read(entry.from));
    case 'removed':
      if (isGone(read)) return { kind: 'after', unsaved };
      return holds(revisionOf(entry.text)) ? { kind: 'before' } : { kind: 'other', read };
  }
}

function stateOfMove({ after }: MovedEntry, to: ReadResult, from: ReadResult): EntryState {
  const holds = (read: ReadResult): boolean => read.kind === 'text' && read.revision === after;
  const isEmpty = to.kind === 'text' && to.text === '';
  if (holds(from) && (isEmpty || holds(to))) return { kind: 'begun', isEmpty: !holds(to) };
  if (holds(to)) return { kind: 'after', unsaved: to.kind === 'text' && to.unsaved };
  return isGone(to) && from.kind === 'text' ? { kind: 'before' } : { kind: 'other', read: to };
}

/**
 * Updates the index after an action. If the files cannot be read now, the action still counts as done and its outcomes
 * are reported; the next reading brings the index up to date (H52).
 */
export async function readAgain(workspace: Workspace, paths: readonly FilePath[]): Promise<void> {
  await workspace.update(paths).catch(() => undefined);
}
