import { isGone } from '../../workspace/declarationFiles';
import { revisionOf } from '../../store/revision';
import type { ReadResult, Store, FilePath } from '../../store/store';
import type { JournalEntry } from '../journal';
import type { Workspace } from '../../workspace/workspace';

/**
 * What a journal entry finds: the file as the operation left it, as it was before (or never reached), or neither.
 * `read` is of the entry's own path.
 */
export type EntryState =
  | { readonly kind: 'after'; readonly unsaved: boolean }
  | { readonly kind: 'before' }
  | { readonly kind: 'other'; readonly read: ReadResult };

/** Looks how far an entry's file is; the one question of undo, and of a write that did not say how it ended (H45). */
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
    case 'moved': {
      if (holds(entry.after)) return { kind: 'after', unsaved };
      const isThere = isGone(read) && (await store.read(entry.from)).kind === 'text';
      return isThere ? { kind: 'before' } : { kind: 'other', read };
    }
    case 'removed':
      if (isGone(read)) return { kind: 'after', unsaved };
      return holds(revisionOf(entry.text)) ? { kind: 'before' } : { kind: 'other', read };
  }
}

/**
 * Lets the index see what an action has done. Where that cannot be read at this moment the action is done all the
 * same, and what it did is told; the next reading brings the index up to date (H52).
 */
export async function readAgain(workspace: Workspace, paths: readonly FilePath[]): Promise<void> {
  await workspace.update(paths).catch(() => undefined);
}
