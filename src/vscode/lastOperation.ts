import type * as vscode from 'vscode';
import type { Journal, JournalEntry } from '../core/actions/journal';
import type { Folder } from './folders';

const key = 'lastOperation';

/** What the last operation changed in one folder. */
interface FolderEntries {
  /** The folder's address. */
  readonly folder: string;
  readonly entries: readonly JournalEntry[];
}

/** The journal of the window: one operation may touch several folders, and is undone as one (promise 4). */
export class LastOperation {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** Begins an operation: the first change that it makes takes the place of the operation before. */
  begin(): (folder: Folder) => Journal {
    const kept: FolderEntries[] = [];
    return ({ uri }) => ({
      load: () => Promise.resolve([]),
      save: async (entries) => {
        kept.push({ folder: uri.toString(), entries });
        await this.#memento.update(key, kept);
      },
    });
  }

  /** The folders that the last operation touched, each with the journal of it; what is saved there is what is left. */
  entriesByFolder(): readonly { readonly folder: string; readonly journal: Journal }[] {
    const stored = this.#memento.get<readonly FolderEntries[]>(key, []);
    const left = new Map(stored.map(({ folder, entries }) => [folder, entries]));
    return stored.map(({ folder, entries }) => ({
      folder,
      journal: {
        load: () => Promise.resolve(entries),
        save: async (rest) => {
          left.set(folder, rest);
          const now = [...left].map(([uri, kept]): FolderEntries => ({ folder: uri, entries: kept }));
          await this.#memento.update(
            key,
            now.filter((each) => each.entries.length > 0),
          );
        },
      },
    }));
  }
}
