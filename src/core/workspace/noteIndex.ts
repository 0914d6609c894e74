import type { Filing } from '../note/filing';
import { filingsOf } from '../note/filing';
import type { ReportFacts, ScannedNote } from '../note/note';
import type { FilePath } from '../store/store';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { emptyTaxonomy } from '../taxonomy/taxonomy';
import type { Changed } from './changeLog';
import { ChangeLog } from './changeLog';
import type { NoteEntry } from './entries';
import { entriesOf } from './entries';
import { meetingsToFile } from './meetingsToFile';

/** A note with its filings by the current taxonomy. */
export interface IndexedNote {
  readonly note: ScannedNote;
  readonly filings: readonly Filing[];
  /** What it counts as; see `NoteEntry`. */
  readonly entries: readonly NoteEntry[];
  /**
   * It, or a meeting in it, has no filing and is not marked as needing none. A broken note counts as a problem instead.
   */
  readonly toFile: boolean;
}

/** The notes filed under one path, as a whole or in part. */
export interface FiledNotes {
  readonly notes: ReadonlySet<IndexedNote>;
  /** The index's revision at their last change. For one path, each state of the index has another one. */
  readonly revision: number;
}

const nothingFiled: FiledNotes = { notes: new Set(), revision: 0 };

/**
 * All notes of a workspace folder, by path and by activity: the one source for tree, report, editor and command line
 * (invariant 9). It changes only through `set`, `learn`, `delete` and `setTaxonomy`.
 */
export class NoteIndex {
  readonly #notes = new Map<FilePath, IndexedNote>();
  readonly #filed = new Map<ActivityPath, { readonly notes: Set<IndexedNote>; revision: number }>();
  readonly #facts = new Map<FilePath, ReportFacts>();
  readonly #broken = new Set<IndexedNote>();
  readonly #changes = new ChangeLog<FilePath, IndexedNote>();
  #taxonomy: Taxonomy = emptyTaxonomy;

  /** Grows with every change, so that a view can tell whether it is stale. */
  get revision(): number {
    return this.#changes.revision;
  }

  /** What has changed since a revision; undefined where that was too much, or the taxonomy, and everything may have. */
  changesSince(revision: number): Changed<IndexedNote> | undefined {
    return this.#changes.since(revision);
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

  /** The notes that are broken, unsorted. */
  broken(): Iterable<IndexedNote> {
    return this.#broken;
  }

  get(path: FilePath): IndexedNote | undefined {
    return this.#notes.get(path);
  }

  /** Whether the folder contains a note at any depth. */
  holdsNotes(folder: FilePath): boolean {
    for (const path of this.#notes.keys()) if (path.startsWith(`${folder}/`)) return true;
    return false;
  }

  filedUnder(path: ActivityPath): FiledNotes {
    return this.#filed.get(path) ?? nothingFiled;
  }

  /** What a report asks of a note; undefined for one of which that has not been read. */
  factsOf(path: FilePath): ReportFacts | undefined {
    return this.#facts.get(path);
  }

  /** The notes of which nothing has been read for a report. */
  withoutFacts(): readonly FilePath[] {
    if (this.#facts.size === this.#notes.size) return [];
    return [...this.#notes.keys()].filter((path) => !this.#facts.has(path));
  }

  set(note: ScannedNote, facts?: ReportFacts): void {
    const [before, after] = [this.#notes.get(note.path), indexedNote(note, this.#taxonomy)];
    this.#changes.add(note.path, before, after);
    if (before) this.#unfile(before);
    this.#file(after);
    this.learn(note.path, facts);
  }

  /** Takes what a report asks of a note. No view shows it, so that none is stale then. */
  learn(path: FilePath, facts: ReportFacts | undefined): void {
    if (facts) this.#facts.set(path, facts);
    else this.#facts.delete(path);
  }

  delete(path: FilePath): void {
    const before = this.#notes.get(path);
    if (!before) return;
    this.#changes.add(path, before, undefined);
    this.#unfile(before);
    this.#notes.delete(path);
    this.#facts.delete(path);
  }

  /** Recomputes the filings of every note by another taxonomy. No file is read again. */
  setTaxonomy(taxonomy: Taxonomy): void {
    this.#changes.restart();
    this.#taxonomy = taxonomy;
    this.#filed.clear();
    this.#broken.clear();
    for (const { note } of this.#notes.values()) this.#file(indexedNote(note, taxonomy));
  }

  #file(one: IndexedNote): void {
    this.#notes.set(one.note.path, one);
    if (one.note.broken) this.#broken.add(one);
    for (const { activity } of one.filings) {
      const filed = this.#filed.get(activity) ?? { notes: new Set(), revision: 0 };
      filed.notes.add(one);
      filed.revision = this.revision;
      this.#filed.set(activity, filed);
    }
  }

  #unfile(one: IndexedNote): void {
    this.#broken.delete(one);
    for (const { activity } of one.filings) {
      const filed = this.#filed.get(activity);
      if (!filed) continue;
      filed.notes.delete(one);
      filed.revision = this.revision;
    }
  }
}

/** A note with its filings by a taxonomy. */
export function indexedNote(note: ScannedNote, taxonomy: Taxonomy): IndexedNote {
  const filings = filingsOf(note, taxonomy);
  return { note, filings, entries: entriesOf(note, filings), toFile: isToFile(note, filings) };
}

function isToFile(note: ScannedNote, filings: readonly Filing[]): boolean {
  if (note.needsNoFiling || note.broken) return false;
  return note.meetings.length > 0 ? meetingsToFile(note, filings).length > 0 : filings.length === 0;
}
