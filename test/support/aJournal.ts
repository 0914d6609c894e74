import type { Journal, JournalEntry } from '../../src/core/actions/journal';

/** An in-memory journal with its last saved entries. `onSave` is called on every save. */
export function aJournal(
  onSave: (entries: readonly JournalEntry[]) => void = () => undefined,
): Journal & { entries: readonly JournalEntry[] } {
  return {
    entries: [],
    load() {
      return Promise.resolve(this.entries);
    },
    save(entries) {
      this.entries = entries;
      onSave(entries);
      return Promise.resolve();
    },
  };
}
