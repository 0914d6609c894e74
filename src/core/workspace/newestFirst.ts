import type { ScannedNote } from '../note/note';
import type { Day } from '../period/day';
import type { FiledRow, NoteEntry } from './entries';
import type { IndexedNote } from './noteIndex';
import type { Order } from './ordered';

/** What is sorted by day: a note, or an entry of one. */
interface Dated {
  readonly note: Pick<ScannedNote, 'path'>;
  readonly date: Day | undefined;
}

/** Sorts by date, newest first and undated last, then by path in code point order on every machine (H58). */
export function newestFirst(a: Dated, b: Dated): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.note.path < b.note.path ? -1 : a.note.path > b.note.path ? 1 : 0;
}

/** Sorts notes by their newest day; see `newestFirst`. */
export function newestNotesFirst(notes: Iterable<IndexedNote>): readonly IndexedNote[] {
  const dated = [...notes].map((indexed) => ({ indexed, ...datedNote(indexed) }));
  return dated.sort(newestFirst).map(({ indexed }) => indexed);
}

/** Rows in the order in which they are shown: newest first, and within a note and a day from top to bottom. */
export function newestRowsFirst(rows: readonly FiledRow[]): readonly FiledRow[] {
  return [...rows].sort(compareRows);
}

/** Notes by their newest day; see `newestNotesFirst`. */
export const orderOfNotes: Order<IndexedNote> = {
  compare: (a, b) => newestFirst(datedNote(a), datedNote(b)),
  sort: newestNotesFirst,
  owner: (indexed) => indexed,
};

/** Rows by their day; see `newestRowsFirst`. */
export const orderOfRows: Order<FiledRow> = {
  compare: compareRows,
  sort: newestRowsFirst,
  owner: ({ entry }) => entry,
};

function datedNote({ note, entries }: IndexedNote): Dated {
  return { note, date: newestDay(entries) };
}

function compareRows(a: FiledRow, b: FiledRow): number {
  return newestFirst(a.entry, b.entry) || startOf(a) - startOf(b);
}

function startOf({ filing: { part } }: FiledRow): number {
  return part.kind === 'note' ? -1 : part.span.start;
}

/** The newest day of these rows' entries; undefined where none is dated. */
export function lastDateOf(rows: readonly FiledRow[]): Day | undefined {
  return newestDay(rows.map(({ entry }) => entry));
}

/** The newest day of these entries; undefined where none is dated. */
export function newestDay(entries: readonly Pick<NoteEntry, 'date'>[]): Day | undefined {
  let last: Day | undefined;
  for (const { date } of entries) if (date !== undefined && (last === undefined || date > last)) last = date;
  return last;
}
