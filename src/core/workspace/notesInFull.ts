import type { ReadNote, ReadNotes } from '../note/readNote';
import { readNote } from '../note/readNote';
import type { Stamp } from '../store/stamp';
import type { FilePath, Revision, Store } from '../store/store';
import { forEachConcurrently } from '../store/forEachConcurrently';

interface Known {
  readonly revision: Revision;
  readonly note: ReadNote;
}

// Characters of text: the notes of several quarters at ten thousand notes, some ten megabytes with all made out of them.
const roomInAll = 4_000_000;

/**
 * Reads notes in full. A note that was asked for the last time, and whose file still says the same, is the same object
 * again: what has been made out of it is known by that, and a report that is made anew while somebody writes costs what
 * has changed. Kept are those of the last time only, as far as there is room for them.
 */
export class NotesInFull {
  readonly #store: Store;
  readonly #stampOf: (path: FilePath) => Stamp | undefined;
  readonly #room: number;
  #known: ReadonlyMap<FilePath, Known> = new Map();

  /** `stampOf`: see `Store.read`; `room`: how many characters of text are kept. */
  constructor(store: Store, stampOf: (path: FilePath) => Stamp | undefined, room = roomInAll) {
    this.#store = store;
    this.#stampOf = stampOf;
    this.#room = room;
  }

  /** All of them that can be read. */
  async read(paths: readonly FilePath[]): Promise<ReadNotes> {
    const before = this.#known;
    const read = new Map<FilePath, Known>();
    await forEachConcurrently(paths, this.#store.readsAtOnce, async (path) => {
      const result = await this.#store.read(path, this.#stampOf(path));
      if (result.kind !== 'text') return;
      const { text, revision } = result;
      const known = before.get(path);
      // Scanned while others are still being read.
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
