import type { IndexedNote, NoteIndex } from '../../workspace/noteIndex';
import type { Day } from '../../period/day';
import type { Period } from '../../period/period';
import { contains } from '../../period/period';
import type { FilePath } from '../../store/store';

/** A filed note with a date. */
export interface DatedNote extends IndexedNote {
  readonly date: Day;
}

/** The notes that are filed and have a date, in no particular order: gathered once, for all that asks by period. */
export function datedNotes(index: NoteIndex): readonly DatedNote[] {
  const notes: DatedNote[] = [];
  for (const { note, filings, toFile } of index.notes()) {
    const { date, broken } = note;
    if (!broken && filings.length > 0 && date !== undefined) notes.push({ note, filings, toFile, date });
  }
  return notes;
}

/** Those of a period, by path. */
export function filedIn(notes: readonly DatedNote[], period: Period): readonly DatedNote[] {
  const isIn = ({ date }: DatedNote): boolean => contains(period, date);
  return notes.filter(isIn).sort((a, b) => (a.note.path < b.note.path ? -1 : 1));
}

/**
 * The notes whose full text `buildReport` needs: the period's filed ones, private and broken ones left out. In code
 * point order of their paths.
 */
export function notesToRead(index: NoteIndex, period: Period): readonly FilePath[] {
  return filedIn(datedNotes(index), period)
    .filter((note) => !isPrivate(note))
    .map(({ note }) => note.path);
}

/** Whether nothing of a note may be shown: it is private, or all that is filed of it is. */
export function isPrivate({ note, filings }: IndexedNote): boolean {
  return note.private || (filings.length > 0 && filings.every((filing) => filing.private));
}

/**
 * The day that a report's ages run to: the period's last day or, while no note is dated later, the newest dated
 * note's (docs/report.md#same-files-same-bytes). Undefined where no note has a date. It is printed, so private notes
 * have no say in it: their dates appear nowhere.
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
