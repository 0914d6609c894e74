import type { NoteEntry } from '../../workspace/entries';
import type { NoteIndex } from '../../workspace/noteIndex';
import type { Day } from '../../period/day';
import type { Period } from '../../period/period';
import { contains } from '../../period/period';
import type { FilePath } from '../../store/store';

/** A filed entry with a date. */
export interface DatedEntry extends NoteEntry {
  readonly date: Day;
}

/** All filed entries with a date, in no particular order. Collected once for all queries by period. */
export function datedEntries(index: NoteIndex): readonly DatedEntry[] {
  const dated: DatedEntry[] = [];
  for (const { note, entries } of index.notes()) {
    if (note.broken) continue;
    for (const entry of entries) {
      const { date, filings } = entry;
      if (filings.length > 0 && date !== undefined) dated.push({ ...entry, date });
    }
  }
  return dated;
}

/** The entries dated within a period, sorted by path, and those of one note in text order. */
export function filedIn(entries: readonly DatedEntry[], period: Period): readonly DatedEntry[] {
  const isIn = ({ date }: DatedEntry): boolean => contains(period, date);
  return entries
    .filter(isIn)
    .sort((a, b) => (a.note.path < b.note.path ? -1 : a.note.path > b.note.path ? 1 : 0));
}

/**
 * The notes whose full text `buildReport` needs: those of the period's filed entries except private and broken ones, in
 * code point order of their paths.
 */
export function notesToRead(index: NoteIndex, period: Period): readonly FilePath[] {
  const shown = filedIn(datedEntries(index), period).filter((entry) => !isPrivate(entry));
  return [...new Set(shown.map(({ note }) => note.path))];
}

/** Whether nothing of a note or an entry may be shown: the note is private, or each of its filed parts is. */
export function isPrivate({ note, filings }: Pick<NoteEntry, 'note' | 'filings'>): boolean {
  return note.private || (filings.length > 0 && filings.every((filing) => filing.private));
}

/**
 * The reference day for ages: the period's last day or, up to that day, the date of the newest entry that is not after
 * `today` (docs/report.md#same-files-same-bytes). Undefined if no entry up to then has a date. Private entries are
 * ignored: the day is printed, and their dates must not appear.
 */
export function asOf(index: NoteIndex, period: Period, today: Day): Day | undefined {
  let newest: Day | undefined;
  for (const { note, entries } of index.notes()) {
    if (note.broken) continue;
    for (const entry of entries) {
      const { date, section } = entry;
      if (date === undefined || date > today || section?.private || isPrivate(entry)) continue;
      if (newest === undefined || date > newest) newest = date;
    }
  }
  return newest !== undefined && today > period.to ? period.to : newest;
}
