import type { IndexedNote, NoteIndex } from '../../workspace/noteIndex';
import { parseDay } from '../../period/day';
import { fileStem } from '../../store/filePath';
import type { FilePath } from '../../store/store';
import { withoutHashtags } from '../excerpt/plainText';
import { isPrivate } from '../facts/filedNotes';
import { noteTitleOf } from '../facts/titles';

/** What a report's lines say about a note besides its path. */
export interface KnownOf {
  readonly title?: string;
  readonly date?: string;
}

// Every candidate has to be read, and a name that hundreds of notes share identifies none of them.
const mostRead = 20;

/**
 * Where a missing note or section may have gone, according to the index. No file is read, and private notes are left
 * out.
 */
export class Candidates {
  readonly #linked: ReadonlySet<FilePath>;
  readonly #byStem = new Map<string, IndexedNote[]>();
  readonly #byDate = new Map<string, IndexedNote[]>();
  readonly #bySection = new Map<string, IndexedNote[]>();

  /** `linked`: the linked notes that still exist; none of them can be the missing one. */
  constructor(index: NoteIndex, linked: ReadonlySet<FilePath>) {
    this.#linked = linked;
    for (const indexed of index.notes()) {
      if (indexed.note.broken || isPrivate(indexed)) continue;
      this.#add(indexed);
    }
  }

  /** Notes with the missing file's name, or with the date that the report gives. */
  forFile(path: FilePath, { date }: KnownOf): readonly FilePath[] {
    const named = this.#byStem.get(fileStem(path)) ?? [];
    const dated = date === undefined ? [] : (this.#byDate.get(date) ?? []);
    const paths = [...named, ...dated].map(({ note }) => note.path);
    return [...new Set(paths)].filter((one) => !this.#linked.has(one)).slice(0, mostRead);
  }

  /** Notes in which a section with this title is filed. */
  forSection(title: string): readonly FilePath[] {
    const paths = (this.#bySection.get(title) ?? []).map(({ note }) => note.path);
    return [...new Set(paths)].slice(0, mostRead);
  }

  /** The only note with the missing file's title and date, or else with its name and date. */
  likest(path: FilePath, { title, date }: KnownOf): FilePath | undefined {
    const free = ({ note }: IndexedNote): boolean => !this.#linked.has(note.path);
    const dated = date === undefined ? [] : (this.#byDate.get(date) ?? []).filter(free);
    const on = parseDay(date ?? '');
    const alike = dated.filter(({ note }) => title !== undefined && noteTitleOf(note, on) === title);
    const named = (this.#byStem.get(fileStem(path)) ?? []).filter(free);
    const same = named.filter(
      ({ entries }) => date === undefined || entries.some((entry) => entry.date === date),
    );
    for (const found of [alike, same]) if (found.length === 1) return found[0]?.note.path;
    return undefined;
  }

  #add(indexed: IndexedNote): void {
    const { note, filings, entries } = indexed;
    add(this.#byStem, fileStem(note.path), indexed);
    for (const day of new Set(entries.map((entry) => entry.date)))
      if (day !== undefined) add(this.#byDate, day, indexed);
    for (const { part, private: hidden } of filings) {
      if (part.kind === 'section' && !hidden) add(this.#bySection, withoutHashtags(part.title), indexed);
    }
  }
}

function add(map: Map<string, IndexedNote[]>, key: string, indexed: IndexedNote): void {
  const group = map.get(key);
  if (group) group.push(indexed);
  else map.set(key, [indexed]);
}
