import type { Filing } from '../note/filing';
import { filingsOf } from '../note/filing';
import type { ScannedNote } from '../note/note';
import type { FilePath } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { emptyTaxonomy } from '../taxonomy/taxonomy';

/** A note and what it is filed under by the taxonomy of the day. */
export interface IndexedNote {
  readonly note: ScannedNote;
  readonly filings: readonly Filing[];
  /** No known activity, and not marked as needing none. A broken note is a problem, not to file. */
  readonly toFile: boolean;
}

/** All notes of a workspace folder by path: what every face asks. It changes only through `set`, `delete`, `setTaxonomy`. */
export class NoteIndex {
  readonly #notes = new Map<FilePath, IndexedNote>();
  #taxonomy: Taxonomy = emptyTaxonomy;
  #revision = 0;

  /** Grows with every change, so that a face can ask whether what it shows is stale. */
  get revision(): number {
    return this.#revision;
  }

  get taxonomy(): Taxonomy {
    return this.#taxonomy;
  }

  get size(): number {
    return this.#notes.size;
  }

  notes(): IterableIterator<IndexedNote> {
    return this.#notes.values();
  }

  get(path: FilePath): IndexedNote | undefined {
    return this.#notes.get(path);
  }

  /** Whether any note lies below this folder. */
  holdsNotes(folder: FilePath): boolean {
    for (const path of this.#notes.keys()) if (path.startsWith(`${folder}/`)) return true;
    return false;
  }

  set(note: ScannedNote): void {
    this.#notes.set(note.path, indexed(note, this.#taxonomy));
    this.#revision++;
  }

  delete(path: FilePath): void {
    if (this.#notes.delete(path)) this.#revision++;
  }

  /** Holds every note against another taxonomy; no file is read again. */
  setTaxonomy(taxonomy: Taxonomy): void {
    this.#taxonomy = taxonomy;
    for (const [path, { note }] of this.#notes) this.#notes.set(path, indexed(note, taxonomy));
    this.#revision++;
  }
}

function indexed(note: ScannedNote, taxonomy: Taxonomy): IndexedNote {
  const filings = filingsOf(note, taxonomy);
  return { note, filings, toFile: filings.length === 0 && !note.needsNoFiling && !note.broken };
}
