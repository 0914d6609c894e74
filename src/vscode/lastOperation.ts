import type { Journal, JournalEntry } from '../core/actions/journal';
import { followMove } from '../core/actions/journal';
import { createSerial } from '../core/store/forEachConcurrently';
import type { FilePath } from '../core/store/store';
import type { ChangeKeeper, FolderEntries, KeptChange } from './keptChange';

/** An operation that was cut off, and the number of files that it was to change. */
export interface CutOff {
  readonly id: string;
  readonly files: number;
}

/** What is asked of a folder: its address. */
interface Addressed {
  readonly uri: { toString(): string };
}

/** The window's journal: one operation may change several folders, and is undone as one (invariant 4). */
export class LastOperation {
  readonly #keeper: ChangeKeeper;
  // What is read and written again must not go over what was written in between.
  readonly #serial = createSerial();

  constructor(keeper: ChangeKeeper) {
    this.#keeper = keeper;
  }

  /**
   * Begins an operation. Its first change replaces the previous operation, which is restored if nothing was changed in
   * the end.
   */
  begin(): (folder: Addressed) => Journal {
    const id = crypto.randomUUID();
    const kept = new Map<string, readonly JournalEntry[]>();
    let before: KeptChange | undefined;
    const write = (isRunning: boolean): Promise<void> =>
      this.#serial(async () => {
        before ??= await this.#keeper.read();
        const folders = withEntries(kept);
        await this.#keeper.write(folders.length > 0 ? { id, folders, isRunning } : before);
      });
    // Another operation may have begun since, and be the last one.
    const end = (): Promise<void> =>
      this.#serial(async () => {
        const now = await this.#keeper.read();
        if (now.id === id && now.isRunning) await this.#keeper.write({ ...now, isRunning: false });
      });
    return ({ uri }) => {
      const folder = uri.toString();
      return {
        load: () => Promise.resolve(kept.get(folder) ?? []),
        save: async (entries) => {
          kept.set(folder, entries);
          await write(isOfSeveral(kept));
        },
        end: () => (isOfSeveral(kept) ? end() : Promise.resolve()),
      };
    };
  }

  /**
   * The folders that the last operation changed, each with its journal; saving to a journal records what is left to
   * undo, wherever its files have been moved in the meantime.
   */
  async entriesByFolder(): Promise<readonly { readonly folder: string; readonly journal: Journal }[]> {
    const { id, folders } = await this.#read();
    return folders.map(({ folder, entries }) => ({
      folder,
      journal: {
        load: () => Promise.resolve(entries),
        save: (rest) => {
          const isLeft = entries.map((entry) => rest.includes(entry));
          return this.#change(id, (one) =>
            one.folder === folder ? { folder, entries: one.entries.filter((_, at) => isLeft[at]) } : one,
          );
        },
      },
    }));
  }

  /** The operation that was cut off in an earlier session, told once: undefined where none was. */
  async takeCutOff(): Promise<CutOff | undefined> {
    const { id, folders, isRunning } = await this.#read();
    if (!isRunning) return undefined;
    await this.#change(id, (one) => one);
    return { id, files: folders.reduce((sum, { entries }) => sum + entries.length, 0) };
  }

  /** Whether an operation is still the last one. */
  async isLast(id: string): Promise<boolean> {
    return (await this.#read()).id === id;
  }

  #read(): Promise<KeptChange> {
    return this.#serial(() => this.#keeper.read());
  }

  /** Records that a file or folder was moved by other means, so that its changes can still be undone. */
  async followMove({ uri }: Addressed, from: FilePath, to: FilePath): Promise<void> {
    await this.#serial(async () => {
      const before = await this.#keeper.read();
      const folders = before.folders.map(({ folder, entries }) =>
        folder === uri.toString() ? { folder, entries: followMove(entries, from, to) } : { folder, entries },
      );
      if (JSON.stringify(folders) !== JSON.stringify(before.folders))
        await this.#keeper.write({ ...before, folders });
    });
  }

  // Does nothing where another operation has taken its place.
  #change(id: string, change: (one: FolderEntries) => FolderEntries): Promise<void> {
    return this.#serial(async () => {
      const now = await this.#keeper.read();
      if (now.id !== id) return;
      const folders = now.folders.map(change).filter(({ entries }) => entries.length > 0);
      await this.#keeper.write({ id, folders, isRunning: false });
    });
  }
}

// The change of one file is done or not: there is nothing to cut off.
function isOfSeveral(kept: ReadonlyMap<string, readonly JournalEntry[]>): boolean {
  return [...kept.values()].reduce((sum, entries) => sum + entries.length, 0) > 1;
}

function withEntries(byFolder: ReadonlyMap<string, readonly JournalEntry[]>): readonly FolderEntries[] {
  return [...byFolder]
    .map(([folder, entries]) => ({ folder, entries }))
    .filter(({ entries }) => entries.length > 0);
}
