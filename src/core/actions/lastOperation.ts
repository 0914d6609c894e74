import { createSerial } from '../store/forEachConcurrently';
import type { FilePath } from '../store/store';
import type { Journal, JournalEntry } from './journal';
import { followMove } from './journal';

/** Keeps one text from session to session. `write` answers when the text is stored, and not before. */
export interface TextKeeper {
  /** Undefined where nothing is kept. */
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** The changes of an operation in one folder. */
interface FolderEntries {
  /** The folder's address. */
  readonly folder: string;
  readonly entries: readonly JournalEntry[];
}

/** The last operation, as it is kept. */
interface KeptChange {
  /** Counts the operations, so that each is told from the ones before and after it. */
  readonly id: number;
  /** In the user's words; empty where it has none. */
  readonly name: string;
  readonly folders: readonly FolderEntries[];
  /** Whether the operation was not over when it was written: it still runs, or it was cut off. */
  readonly isRunning: boolean;
}

/** An operation that was cut off, its name, and the number of files that it was to change. */
export interface CutOff {
  readonly id: number;
  readonly name: string;
  readonly files: number;
}

/** What is asked of a folder: its address. */
interface Addressed {
  readonly uri: { toString(): string };
}

/** The journal of the last operation: one operation may change several folders, and is undone as one (invariant 4). */
export class LastOperation {
  readonly #keeper: TextKeeper;
  // What is read and written again must not go over what was written in between.
  readonly #serial = createSerial();

  constructor(keeper: TextKeeper) {
    this.#keeper = keeper;
  }

  /**
   * Begins an operation. Its first change replaces the previous operation, which is restored if nothing was changed in
   * the end. `name`: of an operation on several files, for when it is cut off.
   */
  begin(name = ''): (folder: Addressed) => Journal {
    const kept = new Map<string, readonly JournalEntry[]>();
    let before: KeptChange | undefined;
    // The change of one file is done or not: there is nothing to cut off.
    let isRunning = false;
    const write = (): Promise<void> =>
      this.#serial(async () => {
        before ??= await this.#read();
        const folders = [...kept].map(([folder, entries]) => ({ folder, entries })).filter(hasEntries);
        isRunning = filesIn(folders) > 1;
        await this.#write(folders.length > 0 ? { id: before.id + 1, name, folders, isRunning } : before);
      });
    return ({ uri }) => {
      const folder = uri.toString();
      return {
        load: () => Promise.resolve(kept.get(folder) ?? []),
        save: (entries) => {
          kept.set(folder, entries);
          return write();
        },
        end: () => (before && isRunning ? this.#end(before.id + 1) : Promise.resolve()),
      };
    };
  }

  /**
   * The folders that the last operation changed, each with its journal; saving to a journal records what is left to
   * undo, wherever its files have been moved in the meantime.
   */
  async entriesByFolder(): Promise<readonly { readonly folder: string; readonly journal: Journal }[]> {
    const { id, folders } = await this.#serial(() => this.#read());
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
    const { id, name, folders, isRunning } = await this.#serial(() => this.#read());
    if (!isRunning) return undefined;
    await this.#end(id);
    return { id, name, files: filesIn(folders) };
  }

  /** Whether an operation is still the last one. */
  async isLast(id: number): Promise<boolean> {
    return (await this.#serial(() => this.#read())).id === id;
  }

  /** Records that a file or folder was moved by other means, so that its changes can still be undone. */
  followMove({ uri }: Addressed, from: FilePath, to: FilePath): Promise<void> {
    return this.#serial(async () => {
      const before = await this.#read();
      const folders = before.folders.map((one) =>
        one.folder === uri.toString() ? { ...one, entries: followMove(one.entries, from, to) } : one,
      );
      if (JSON.stringify(folders) !== JSON.stringify(before.folders))
        await this.#write({ ...before, folders });
    });
  }

  #end(id: number): Promise<void> {
    return this.#serial(async () => {
      const now = await this.#read();
      if (now.id === id && now.isRunning) await this.#write({ ...now, isRunning: false });
    });
  }

  // Does nothing where another operation has taken its place.
  #change(id: number, change: (one: FolderEntries) => FolderEntries): Promise<void> {
    return this.#serial(async () => {
      const now = await this.#read();
      if (now.id !== id) return;
      const folders = now.folders.map(change).filter(hasEntries);
      await this.#write({ ...now, folders, isRunning: false });
    });
  }

  async #read(): Promise<KeptChange> {
    const text = await this.#keeper.read();
    return (text === undefined ? undefined : keptIn(text)) ?? nothingKept;
  }

  #write(kept: KeptChange): Promise<void> {
    return this.#keeper.write(JSON.stringify(kept));
  }
}

/** Whether a text that was kept may be that of an operation which was cut off: what is said without reading it. */
export function mayBeCutOff(text: string): boolean {
  return text.includes('"isRunning":true');
}

const nothingKept: KeptChange = { id: 0, name: '', folders: [], isRunning: false };

function hasEntries({ entries }: FolderEntries): boolean {
  return entries.length > 0;
}

function filesIn(folders: readonly FolderEntries[]): number {
  return folders.reduce((sum, { entries }) => sum + entries.length, 0);
}

// A damaged text says nothing.
function keptIn(text: string): KeptChange | undefined {
  const kept = parsed(text);
  return isKept(kept) ? kept : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isKept(value: unknown): value is KeptChange {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'number' &&
    'name' in value &&
    'isRunning' in value &&
    'folders' in value &&
    Array.isArray(value.folders)
  );
}
