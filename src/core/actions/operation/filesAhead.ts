import { forEachConcurrently } from '../../store/forEachConcurrently';
import { revisionOf } from '../../store/revision';
import type { FilePath, ReadResult, Store } from '../../store/store';

const gone: ReadResult = { kind: 'unreadable', reason: 'missing', detail: '' };

/** The files as they will be after the steps planned so far, on which the next step is planned. Each is read once. */
export class FilesAhead {
  readonly #store: Store;
  readonly #files = new Map<FilePath, ReadResult>();
  /** The files as they were read, before any step. */
  readonly #first = new Map<FilePath, ReadResult>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads files concurrently, for the steps to come. */
  async prefetch(paths: Iterable<FilePath>): Promise<void> {
    const unknown = [...new Set(paths)].filter((path) => !this.#files.has(path));
    await forEachConcurrently(unknown, this.#store.readsAtOnce, async (path) => void (await this.read(path)));
  }

  async read(path: FilePath): Promise<ReadResult> {
    const known = this.#files.get(path);
    if (known) return known;
    const read = await this.#store.read(path);
    this.#files.set(path, read);
    this.#first.set(path, read);
    return read;
  }

  /** Sets the text that a file will have; undefined: the file will be gone. */
  set(path: FilePath, text: string | undefined, unsaved = false): void {
    const read: ReadResult =
      text === undefined ? gone : { kind: 'text', text, revision: revisionOf(text), unsaved };
    this.#files.set(path, read);
  }

  /** Every file that the steps change, as its texts before and after. */
  changes(): readonly TextChange[] {
    return [...this.#files].flatMap(([path, after]) => {
      const change = { path, before: textOf(this.#first.get(path)), after: textOf(after) };
      return change.before === change.after ? [] : [change];
    });
  }
}

/** The change that an operation makes to the text of one file. */
export interface TextChange {
  readonly path: FilePath;
  /** Undefined: the file is created, or moved here. */
  readonly before: string | undefined;
  /** Undefined: the file is removed, or moved elsewhere. */
  readonly after: string | undefined;
}

function textOf(read: ReadResult | undefined): string | undefined {
  return read?.kind === 'text' ? read.text : undefined;
}
