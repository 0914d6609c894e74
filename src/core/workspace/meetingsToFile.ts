import type { Filing } from '../note/filing';
import type { Meeting, ScannedNote } from '../note/note';
import { firstIndex } from '../text/firstIndex';

const none: readonly Meeting[] = [];

/**
 * The meetings of a note that are still to be filed, in text order (docs/files.md#several-meetings). A meeting is filed
 * with its whole note, by itself, or in any part of it.
 */
export function meetingsToFile(
  { meetings, needsNoFiling, broken }: ScannedNote,
  filings: readonly Filing[],
): readonly Meeting[] {
  if (meetings.length === 0 || needsNoFiling || broken) return none;
  const filed = new Set<Meeting | undefined>();
  for (const { part } of filings) {
    if (part.kind === 'note') return none;
    const { start, end } = part.span;
    const first = firstIndex(meetings.length, (at) => (meetings[at]?.part.span.end ?? Infinity) > start);
    for (let at = first; (meetings[at]?.part.span.start ?? Infinity) < end; at++) filed.add(meetings[at]);
  }
  return meetings.filter((meeting) => !meeting.needsNoFiling && !filed.has(meeting));
}
