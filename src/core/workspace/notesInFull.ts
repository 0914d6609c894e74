import type { ReadNote, ReadNotes } from '../note/readNote';
import { readNote } from '../note/readNote';
import type { Stamp } from '../store/stamp';
import type { FilePath, Revision, Store } from '../store/store';
import { forEachConcurrently } from '../store/forEachConcurrently';

interface Known {
  readonly revision: Revision;
  readonly note: ReadNote;
}

// In characters of text. Holds several quarters of a folder of ten thousand notes, in some ten megabytes of memory.
const roomInAll = 4_000_000;

/**
 * Reads whole notes, and caches those of the last call up to a limit. A note whose text has not changed since that call
 * is returned as the same object, so that callers can cache what they derive from it. A report that is updated while
 * somebody types thus costs only what changed (invariant 11).
 */
export class NotesInFull {
  readonly #store: Store;
  readonly #stampOf: (path: FilePath) => Stamp | undefined;
  readonly #room: number;
  #known: ReadonlyMap<FilePath, Known> = new Map();

  /** `stampOf`: the last known stamp of a file, see `Store.read`; `room`: how many characters of text are cached. */
  constructor(store: Store, stampOf: (path: FilePath) => Stamp | undefined, room = roomInAll) {
    this.#store = store;
    this.#stampOf = stampOf;
    this.#room = room;
  }

  /** The notes at these paths, without those that cannot be read. */
  async read(paths: readonly FilePath[]): Promise<ReadNotes> {
    const before = this.#known;
    const read = new Map<FilePath, Known>();
    await forEachConcurrently(paths, this.#store.readsAtOnce, async (path) => {
      const result = await this.#store.read(path, this.#stampOf(path));
      if (result.kind !== 'text') return;
      const { text, revision } = result;
      const known = before.get(path);
      // Parsed here, not at the end, so that the processor works while other files are being read.
      read.set(path, known?.revision === revision ? known : { revision, note: readNote(path, text) });
    });
    this.#known = this.#fitting(read);
    return new Map([...read].map(([path, { note }]) => [path, note]));
  }

  #fitting(read: ReadonlyMap<FilePath, Known>): ReadonlyMap<FilePath, Known> {
    let left = this.#room;
    return new Map([...read].filter(([, { note }]) => (left -= note.text.length) >= 0));
  }
}
