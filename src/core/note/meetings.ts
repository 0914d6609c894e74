import type { Day } from '../period/day';
import { isDayAlone } from '../period/dayLine';
import type { Outline } from './markdown/outline';
import type { Heading } from './markdown/textBlock';
import { sectionPart } from './datedHeading';
import { titleOfHeading } from './headingTitle';
import type { Meeting } from './note';
import { isStructural } from './structureWords';

const none: readonly Meeting[] = [];

/**
 * The meetings of a note that holds several of one day (docs/files.md#several-meetings): its sections that carry a time
 * or, in a daily note, its second-level sections, but for those that are parts of one meeting, such as `Decisions`.
 * `settled`: the offsets of the headings whose section its author has marked as needing no filing. Linear.
 */
export function meetingsIn(
  { heads: headings }: Outline,
  textEnd: number,
  isDaily: () => boolean,
  settled: ReadonlySet<number>,
): readonly Meeting[] {
  if (headings.length < 2) return none;
  const timed = headings.flatMap(({ text, inner }, at) =>
    inner?.isHeading !== false && hasTime(text) ? [at] : [],
  );
  const chosen = timed.length > 1 ? ofHighestLevel(headings, timed) : isDaily() ? secondLevel(headings) : [];
  const meetings = disjoint(headings, chosen);
  if (meetings.length < 2) return none;
  return meetings.map((at) => ({
    part: sectionPart(headings, at, textEnd),
    needsNoFiling: settled.has(headings[at]?.start ?? -1),
  }));
}

// A heading in a list may stand in the section of another one of its level.
function disjoint(headings: readonly Heading[], chosen: readonly number[]): readonly number[] {
  const atRoot = chosen.filter((at) => !headings[at]?.inner);
  if (atRoot.length > 0) return atRoot;
  let end = 0;
  return chosen.filter((at) => {
    const { start = 0, inner } = headings[at] ?? {};
    if (start < end) return false;
    end = inner?.end ?? start;
    return true;
  });
}

/** Whether a note is the page of a day: its file name, its title or its first heading is the day that it is about. */
export function isDailyNote(names: readonly string[], { heads }: Outline, date: Day | undefined): boolean {
  if (date === undefined) return false;
  const isDay = (name: string): boolean => isDayAlone(name);
  return names.some(isDay) || isDay(titleOfHeading(heads[0]?.text ?? ''));
}

// A meeting inside a meeting, such as `10:30 Break`, belongs to the one around it.
function ofHighestLevel(headings: readonly Heading[], among: readonly number[]): readonly number[] {
  const levels = among.map((at) => headings[at]?.level ?? 6);
  const highest = Math.min(...new Set(levels));
  return among.filter((_, at) => levels[at] === highest);
}

function secondLevel(headings: readonly Heading[]): readonly number[] {
  return headings.flatMap(({ level, text, inner }, at) =>
    level === 2 && inner?.isHeading !== false && !isStructural(titleOfHeading(text)) ? [at] : [],
  );
}

const clock = String.raw`(?:[01]?\d|2[0-4])[:.h][0-5]\d(?: ?[ap]\.?m\.?| uhr|h)?|(?:1[0-2]|0?[1-9]) ?[ap]\.?m\.?|(?:[01]?\d|2[0-4]) ?(?:uhr|h)`;
const range = String.raw`(?:${clock})(?: ?(?:-|–|—|to|bis|à|a) ?(?:${clock}))?`;
const timed = new RegExp(
  String.raw`^[\[(]?(?:um |at |à )?${range}(?![\p{L}\p{N}:])|(?<![\p{L}\p{N}:.])(?:@ ?|um |at |à )?${range}[\])]?$`,
  'iu',
);

// A cheaper test that says no to most headings.
const mayHoldTime = /\d(?:[:.h]\d| ?(?:[ap]\.?m|uhr|h))/i;

/** Whether a heading begins or ends with a time of day: `09:00 Stand-up`, `Debrief (10.30–11.00 Uhr)`, `2pm board`. */
function hasTime(heading: string): boolean {
  return mayHoldTime.test(heading) && timed.test(titleOfHeading(heading));
}
