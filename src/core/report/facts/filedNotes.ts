import type { IndexedNote, NoteIndex } from '../../workspace/noteIndex';
import type { Day } from '../../period/day';
import type { Period } from '../../period/period';
import { contains } from '../../period/period';
import type { FilePath } from '../../store/store';

/** A filed note with a date. */
export interface DatedNote extends IndexedNote {
  readonly date: Day;
}

/** All filed notes with a date, in no particular order. Collected once for all queries by period. */
export function datedNotes(index: NoteIndex): readonly DatedNote[] {
  const notes: DatedNote[] = [];
  for (const { note, filings, toFile } of index.notes()) {
    const { date, broken } = note;
    if (!broken && filings.length > 0 && date !== undefined) notes.push({ note, filings, toFile, date });
  }
  return notes;
}

/** The notes dated within a period, sorted by path. */
export function filedIn(notes: readonly DatedNote[], period: Period): readonly DatedNote[] {
  const isIn = ({ date }: DatedNote): boolean => contains(period, date);
  return notes.filter(isIn).sort((a, b) => (a.note.path < b.note.path ? -1 : 1));
}

/**
 * The notes whose full text `buildReport` needs: the period's filed notes except private and broken ones, in code point
 * order of their paths.
 */
export function notesToRead(index: NoteIndex, period: Period): readonly FilePath[] {
  return filedIn(datedNotes(index), period)
    .filter((note) => !isPrivate(note))
    .map(({ note }) => note.path);
}

/** Whether nothing of a note may be shown: the note is private, or each of its filed parts is. */
export function isPrivate({ note, filings }: IndexedNote): boolean {
  return note.private || (filings.length > 0 && filings.every((filing) => filing.private));
}

/**
 * The reference day for ages: the period's last day or, if no note is dated later, the date of the newest note
 * (docs/report.md#same-files-same-bytes). Undefined if no note has a date. Private notes are ignored: the day is
 * printed, and their dates must not appear.
 */
export function asOf(index: NoteIndex, period: Period): Day | undefined {
  let newest: Day | undefined;
  for (const indexed of index.notes()) {
    const { date, broken } = indexed.note;
    if (broken || date === undefined || isPrivate(indexed)) continue;
    if (newest === undefined || date > newest) newest = date;
  }
  return newest !== undefined && newest > period.to ? period.to : newest;
}
