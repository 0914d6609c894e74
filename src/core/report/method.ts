import type { NoteIndex } from '../index/noteIndex';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import { contains } from '../period/period';
import type { Method } from './model';
import { filedIn, isPrivate } from './period';

/** What a report of the period counts and leaves out. */
export function methodOf(
  index: NoteIndex,
  period: Period,
  unfiled: number,
  brokenFiles: number | undefined,
): Method {
  const filed = filedIn(index, period);
  const all = [...index.notes()];
  const isUndated = all.filter(
    ({ note, filings, toFile }) => !note.broken && note.date === undefined && (toFile || filings.length > 0),
  );
  const readable = all.filter(({ note }) => !note.broken);
  const isIn = ({ date }: { readonly date: Day | undefined }): boolean =>
    date !== undefined && contains(period, date);
  return {
    read: readable.length,
    needless: readable.filter(({ note, filings, toFile }) => isIn(note) && filings.length === 0 && !toFile)
      .length,
    counted: filed.length,
    split: filed.filter(({ filings }) => new Set(filings.map(({ activity }) => activity)).size > 1).length,
    private: filed.filter(isPrivate).length,
    partlyPrivate: filed.filter((one) => !isPrivate(one) && one.filings.some((filing) => filing.private))
      .length,
    unfiled,
    undated: isUndated.length,
    broken: brokenFiles ?? all.filter(({ note }) => note.broken).length,
  };
}
