import type { NoteIndex } from '../index/noteIndex';
import type { Period } from '../period/period';
import { contains } from '../period/period';
import type { Method } from './model';
import type { DatedNote } from './period';
import { isPrivate } from './period';

/** What a report of the period counts and leaves out. `filed`: the period's; see `filedIn`. */
export function methodOf(
  index: NoteIndex,
  filed: readonly DatedNote[],
  period: Period,
  unfiled: number,
  brokenFiles: number | undefined,
): Method {
  let [read, broken, needless, undated] = [0, 0, 0, 0];
  for (const { note, filings, toFile } of index.notes()) {
    if (note.broken) {
      broken++;
      continue;
    }
    read++;
    const isFiled = filings.length > 0;
    if (note.date === undefined) undated += toFile || isFiled ? 1 : 0;
    else if (!isFiled && !toFile && contains(period, note.date)) needless++;
  }
  return {
    read,
    needless,
    counted: filed.length,
    split: filed.filter(({ filings }) => new Set(filings.map(({ activity }) => activity)).size > 1).length,
    private: filed.filter(isPrivate).length,
    partlyPrivate: filed.filter((one) => !isPrivate(one) && one.filings.some((filing) => filing.private))
      .length,
    unfiled,
    undated,
    broken: brokenFiles ?? broken,
  };
}
