import { filingsOf } from '../note/filing';
import type { NoteScan } from '../note/scanNote';
import { scanNote } from '../note/scanNote';
import type { Day } from '../period/day';
import { durationAtEnd } from '../period/duration';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { lineEndOf } from '../text/lines';
import type { Span } from '../text/range';
import { applySplices } from '../text/splice';
import { readsAround } from './append';
import { frontMatterRefusal } from './draft';
import type { LogEntry } from './logEntry';
import { activitiesIn, writeEntry } from './logEntry';
import { placeAtEnd, placeUnderDay } from './logPlace';
import { pathOf } from './request';
import { firstIdThatIsNoHashtag } from './target';
import type { FilingPlan } from './request';

/** A line for a log, and whose it is. */
export interface LogRequest {
  readonly entry: LogEntry;
  /** The day whose section the line goes to, in a running note; undefined: to the end of the note. */
  readonly under: Day | undefined;
}

/**
 * Plans the line of a log entry: a list item at the end of the note or of the day's section, in the list that stands
 * there or in a new one. Only ever inserts. Verified by reading the result: there is one more item, filed as a block
 * under exactly these activities, under the heading of its day where one is asked for, and everything else reads as
 * before. Refused otherwise.
 */
export function planLog(
  path: FilePath,
  text: string,
  { entry, under }: LogRequest,
  taxonomy: Taxonomy,
): FilingPlan {
  const before = scanNote(path, text);
  const { frontMatter } = before;
  if (before.note.broken || (frontMatter.kind === 'absent' && frontMatter.late)) {
    return refused(frontMatterRefusal(before.note));
  }
  const wanted = wantedOf(entry, taxonomy);
  if ('code' in wanted) return refused(wanted);
  const place = under === undefined ? placeAtEnd(text, before) : placeUnderDay(text, before, under);
  const item = `${place.marker} ${writeEntry(entry, wanted.tags)}`;
  const added = `${place.lead}${item}${lineEndOf(text)}${place.trail}`;
  const splice = { start: place.at, end: place.at, text: added };
  const after = applySplices(text, [splice]);
  const scan = scanNote(path, after);
  if (!readsAround(before, scan, place.at, added.length)) return refused({ code: 'not-verified', args: [] });
  const start = place.at + place.lead.length;
  const span = { start, end: start + item.length };
  if (!isOneItem(path, after, scan, span)) return refused({ code: 'ends-open', args: [] });
  const isMeant =
    isFiled(scan, span, wanted, taxonomy) && isAsLong(item, entry) && isOfDay(before, scan, span, under);
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
  return { activities: new Set([...carried, ...tags]), tags };
}

// Where the text around is inside code or HTML, the line is no item, and its hashtags are not found. A line without one
// is read with one at its end.
function isOneItem(path: FilePath, text: string, scan: NoteScan, item: Span): boolean {
  if (hashtagsIn(scan, item).length > 0) return isItem(text, scan, item);
  const mark = ' #log';
  const marked = text.slice(0, item.end) + mark + text.slice(item.end);
  return isItem(marked, scanNote(path, marked), { start: item.start, end: item.end + mark.length });
}

function isItem(text: string, scan: NoteScan, item: Span): boolean {
  const line = text.slice(item.start, item.end).trimEnd();
  const blocks = hashtagsIn(scan, item).map(({ block }) => block);
  const isLine = ({ start, end }: Span): boolean =>
    start === item.start && text.slice(start, end).trimEnd() === line;
  return blocks.length > 0 && blocks.every(isLine);
}

function hashtagsIn({ outline }: NoteScan, { start, end }: Span): NoteScan['outline']['hashtags'] {
  return outline.hashtags.filter((place) => place.start >= start && place.start < end);
}

function isFiled({ note }: NoteScan, item: Span, { activities }: Wanted, taxonomy: Taxonomy): boolean {
  const added = filingsOf(note, taxonomy).filter(({ tokens }) =>
    tokens.some(({ span }) => span.start >= item.start && span.start < item.end),
  );
  return (
    added.length === activities.size &&
    added.every(({ activity, part }) => activities.has(activity) && part.kind === 'block')
  );
}

function isAsLong(line: string, { minutes }: LogEntry): boolean {
  return minutes === undefined || durationAtEnd(line)?.minutes === minutes;
}

// The line is in a section of its day, and the other days are as many as before.
function isOfDay(before: NoteScan, after: NoteScan, item: Span, day: Day | undefined): boolean {
  if (day === undefined) return true;
  const own = after.note.sections.find(
    ({ part: { span } }) => span.start <= item.start && item.start < span.end,
  );
  const others = (scan: NoteScan): string =>
    scan.note.sections
      .filter((section) => section.day !== day)
      .map((section) => `${section.day} ${section.part.title} ${section.private}`)
      .join('\n');
  return own?.day === day && others(before) === others(after);
}

function refused(refusal: Refusal): FilingPlan {
  return { kind: 'refused', refusal };
}
