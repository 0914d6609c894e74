import { revisionOf } from '../../store/revision';
import type { Store, WriteResult } from '../../store/store';
import type { JournalEntry } from '../journal';
import type { FileOutcome } from '../outcome';

/** Makes one change of an operation, if the file is still as the operation found it. */
export function carryOut(store: Store, entry: JournalEntry): Promise<WriteResult> {
  switch (entry.kind) {
    case 'edited':
      return store.apply(entry.path, entry.before, entry.redo);
    case 'created':
      return store.create(entry.path, entry.text);
    case 'moved':
      return store.move(entry.from, entry.after, entry.path);
    case 'removed':
      return store.remove(entry.path, revisionOf(entry.text));
  }
}

/** The outcome of a change that was made. */
export function outcomeOf(entry: JournalEntry, where: 'disk' | 'editor'): FileOutcome {
  const { path } = entry;
  switch (entry.kind) {
    case 'edited':
      return { path, status: 'changed', where };
    case 'created':
      return { path, status: 'created' };
    case 'moved':
      return { path, status: 'moved', from: entry.from };
    case 'removed':
      return { path, status: 'removed' };
  }
}

/** The change that takes another one back. */
export function inverseOf(entry: JournalEntry): JournalEntry {
  switch (entry.kind) {
    case 'edited':
      return { ...entry, before: entry.after, after: entry.before, undo: entry.redo, redo: entry.undo };
    case 'created':
      return { kind: 'removed', path: entry.path, text: entry.text };
    case 'moved':
      return { ...entry, from: entry.path, path: entry.from };
    case 'removed':
      return { kind: 'created', path: entry.path, text: entry.text, after: revisionOf(entry.text) };
  }
}
