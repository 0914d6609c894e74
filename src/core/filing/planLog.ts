import { filingsOf } from '../note/filing';
import type { NoteScan } from '../note/scanNote';
import { scanNote } from '../note/scanNote';
import { durationAtEnd } from '../period/duration';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { isBlank, lineEndOf } from '../text/lines';
import { applySplices } from '../text/splice';
import { appendix, leadOfBlock, missingLineEnd, readsAsBefore } from './append';
import { frontMatterRefusal } from './draft';
import { linesBetween } from './lineSplices';
import type { LogEntry } from './logEntry';
import { activitiesIn, writeEntry } from './logEntry';
import { pathOf } from './request';
import { firstIdThatIsNoHashtag } from './target';
import type { FilingPlan } from './request';

/**
 * Plans the line of a log entry: a list item at the end of the note, in the list that the note ends with or in a new
 * one. Only ever appends to the text. Verified by reading the result: there is one more item, filed as a block under
 * exactly these activities, and everything else reads as before. Refused otherwise.
 */
export function planLog(path: FilePath, text: string, entry: LogEntry, taxonomy: Taxonomy): FilingPlan {
  const before = scanNote(path, text);
  const { frontMatter } = before;
  if (before.note.broken || (frontMatter.kind === 'absent' && frontMatter.late)) {
    return refused(frontMatterRefusal(before.note));
  }
  const wanted = wantedOf(entry, taxonomy);
  if ('code' in wanted) return refused(wanted);
  const marker = markerAtEnd(text, frontMatter.bodyStart);
  const start = marker === undefined ? leadOfBlock(text) : missingLineEnd(text);
  const splice = appendix(
    text,
    start,
    `${marker ?? '-'} ${writeEntry(entry, wanted.tags)}${lineEndOf(text)}`,
  );
  const after = applySplices(text, [splice]);
  const itemStart = text.length + start.length;
  const scan = scanNote(path, after);
  if (!readsAsBefore(before, scan, text.length)) return refused({ code: 'not-verified', args: [] });
  if (!isOneItem(scan, itemStart, after.length)) return refused({ code: 'ends-open', args: [] });
  const isMeant = isFiled(scan, itemStart, wanted, taxonomy) && isAsLong(after.slice(itemStart), entry);
  return isMeant ? { kind: 'edit', splices: [splice] } : refused({ code: 'not-verified', args: [] });
}

interface Wanted {
  /** All activities that the line is to be filed under. */
  readonly activities: ReadonlySet<ActivityPath>;
  /** Those of them whose hashtags have to be added to the words. */
  readonly tags: readonly ActivityPath[];
}

function wantedOf({ words, activities }: LogEntry, taxonomy: Taxonomy): Wanted | Refusal {
  if (words === '') return { code: 'nothing-said', args: [] };
  const carried = activitiesIn(words, taxonomy);
  if ('code' in carried) return carried;
  const tags: ActivityPath[] = [];
  for (const written of activities) {
    const path = pathOf(taxonomy, written);
    if (path === undefined) return { code: 'target-unknown', args: [written] };
    const odd = firstIdThatIsNoHashtag(path);
    if (odd !== undefined) return { code: 'id-not-hashtag', args: [odd] };
    if (!carried.includes(path) && !tags.includes(path)) tags.push(path);
  }
  const all = new Set([...carried, ...tags]);
  return all.size > 0 ? { activities: all, tags } : { code: 'no-activity', args: [] };
}

// The marker of the list that the text ends with, if it does. Indented lines belong to the list's last item.
function markerAtEnd(text: string, bodyStart: number): string | undefined {
  const lines = linesBetween(text, bodyStart, text.length);
  const lastItem = lines.findLast(({ start, end }) => !isBlank(text, start, end) && !isIndented(text, start));
  return lastItem && /^([-*+])[ \t]+\S/.exec(text.slice(lastItem.start, lastItem.end))?.[1];
}

function isIndented(text: string, start: number): boolean {
  return text.charAt(start) === ' ' || text.charAt(start) === '\t';
}

// Where the text ends inside code or HTML, the appended line is not an item, and its hashtags are not found.
function isOneItem({ outline }: NoteScan, start: number, end: number): boolean {
  const added = outline.hashtags.filter((place) => place.start >= start);
  return added.length > 0 && added.every(({ block }) => block.start === start && block.end === end);
}

function isFiled({ note }: NoteScan, start: number, { activities }: Wanted, taxonomy: Taxonomy): boolean {
  const added = filingsOf(note, taxonomy).filter(({ tokens }) =>
    tokens.some(({ span }) => span.start >= start),
  );
  return (
    added.length === activities.size &&
    added.every(({ activity, part }) => activities.has(activity) && part.kind === 'block')
  );
}

function isAsLong(line: string, { minutes }: LogEntry): boolean {
  return minutes === undefined || durationAtEnd(line)?.minutes === minutes;
}

function refused(refusal: Refusal): FilingPlan {
  return { kind: 'refused', refusal };
}
