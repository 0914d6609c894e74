import type { Store, WriteResult } from '../../store/store';
import type { JournalEntry } from '../journal';

/** Takes one change of an operation back, if the file is still as the operation left it. */
export function revert(store: Store, entry: JournalEntry): Promise<WriteResult> {
  switch (entry.kind) {
    case 'edited':
      return store.apply(entry.path, entry.after, entry.undo);
    case 'created':
      return store.remove(entry.path, entry.after);
    case 'moved':
      return store.move(entry.path, entry.after, entry.from);
    case 'removed':
      return store.create(entry.path, entry.text);
  }
}
