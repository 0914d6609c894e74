import type { Journal, JournalEntry } from '../../src/core/actions/journal';

/** A journal without a disk. */
export function aJournal(): Journal & { readonly entries: readonly JournalEntry[] } {
  let entries: readonly JournalEntry[] = [];
  return {
    get entries() {
      return entries;
    },
    load: () => Promise.resolve(entries),
    save: (saved) => {
      entries = saved;
      return Promise.resolve();
    },
  };
}
