import type * as vscode from 'vscode';
import type { Journal, JournalEntry } from '../core/actions/journal';
import { followMove } from '../core/actions/journal';
import type { FilePath } from '../core/store/store';
import type { Folder } from './folders';

const key = 'lastChange';

/** The changes of the last operation in one folder. */
interface FolderEntries {
  /** The folder's URI. */
  readonly folder: string;
  readonly entries: readonly JournalEntry[];
}

/** The window's journal: one operation may change several folders, and is undone as one (invariant 4). */
export class LastOperation {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /**
   * Begins an operation. Its first change replaces the previous operation, which is restored if nothing was changed in
   * the end.
   */
  begin(): (folder: Folder) => Journal {
    const before = this.#stored();
    const kept = new Map<string, readonly JournalEntry[]>();
    return ({ uri }) => {
      const folder = uri.toString();
      return {
        load: () => Promise.resolve(kept.get(folder) ?? []),
        save: async (entries) => {
          kept.set(folder, entries);
          const now = withEntries(kept);
          await this.#memento.update(key, now.length > 0 ? now : before);
        },
      };
    };
  }

  /**
   * The folders that the last operation changed, each with its journal; saving to a journal records what is left to
   * undo.
   */
  entriesByFolder(): readonly { readonly folder: string; readonly journal: Journal }[] {
    const stored = this.#stored();
    const left = new Map(stored.map(({ folder, entries }) => [folder, entries]));
    return stored.map(({ folder, entries }) => ({
      folder,
      journal: {
        load: () => Promise.resolve(entries),
        save: async (rest) => {
          left.set(folder, rest);
          await this.#memento.update(key, withEntries(left));
        },
      },
    }));
  }

  /** Records that a file or folder was moved by other means, so that its changes can still be undone. */
  async followMove({ uri }: Folder, from: FilePath, to: FilePath): Promise<void> {
    const stored = this.#stored();
    const moved = stored.map(({ folder, entries }) =>
      folder === uri.toString() ? { folder, entries: followMove(entries, from, to) } : { folder, entries },
    );
    if (JSON.stringify(moved) !== JSON.stringify(stored)) await this.#memento.update(key, moved);
  }

  #stored(): readonly FolderEntries[] {
    return this.#memento.get<readonly FolderEntries[]>(key, []);
  }
}

function withEntries(byFolder: ReadonlyMap<string, readonly JournalEntry[]>): readonly FolderEntries[] {
  return [...byFolder]
    .map(([folder, entries]) => ({ folder, entries }))
    .filter(({ entries }) => entries.length > 0);
}
