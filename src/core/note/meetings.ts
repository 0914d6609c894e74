import type { Day } from '../period/day';
import { isDayAlone } from '../period/dayLine';
import { lineContentEnd, nextLineStart } from '../text/lines';
import type { Outline } from './markdown/outline';
import { saysSomething } from './markdown/sayingLine';
import { sectionRange } from './markdown/sections';
import type { Heading } from './markdown/textBlock';
import { sectionPart } from './datedHeading';
import { titleOfHeading } from './headingTitle';
import type { Meeting } from './note';
import { isCollection, isStructural } from './structureWords';

const none: readonly Meeting[] = [];

/**
 * The meetings of a note that holds several of one day (docs/files.md#several-meetings): its sections that carry a time
 * or, in a daily note, the sections below its title, but for those that are parts of one meeting, such as `Decisions`.
 * `shown`: the text without what is hidden. `settled`: the offsets of the headings whose section its author has marked as
 * needing no filing. Linear.
 */
export function meetingsIn(
  { heads: headings }: Outline,
  shown: string,
  isDaily: () => boolean,
  settled: ReadonlySet<number>,
): readonly Meeting[] {
  if (headings.length < 2) return none;
  const timed = headings.flatMap((heading, at) => (isHeading(heading) && hasTime(heading.text) ? [at] : []));
  const chosen =
    timed.length > 1 ? ofHighestLevel(headings, timed) : isDaily() ? ofTheDay(headings, shown) : [];
  const meetings = disjoint(headings, chosen);
  if (meetings.length < 2) return none;
  return meetings.map((at) => ({
    part: sectionPart(headings, at, shown.length),
    needsNoFiling: settled.has(headings[at]?.start ?? -1),
  }));
}

// A day or a label in bold, and an item of a list of days, head a section without being a heading.
function isHeading({ inner }: Heading): boolean {
  return inner?.isHeading !== false;
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
export function isDailyNote(stem: string, title: string, { heads }: Outline, date: Day | undefined): boolean {
  if (date === undefined) return false;
  // The first heading is the title of most notes.
  const names = new Set([stem, title, titleOfHeading(heads[0]?.text ?? '')]);
  return [...names].some(isDayAlone);
}

// A meeting inside a meeting, such as `10:30 Break`, belongs to the one around it.
function ofHighestLevel(headings: readonly Heading[], among: readonly number[]): readonly number[] {
  const levels = among.map((at) => headings[at]?.level ?? 6);
  const highest = Math.min(...new Set(levels));
  return among.filter((_, at) => levels[at] === highest);
}

/**
 * The sections of a daily note: those of the highest level below its title, mostly the second, and in place of one that
 * only collects the day's meetings those inside it. Where some say something, the places of a template that were left
 * empty are none.
 */
function ofTheDay(headings: readonly Heading[], shown: string): readonly number[] {
  const below = headings.flatMap((heading, at) => (heading.level > 1 && isHeading(heading) ? [at] : []));
  if (below.length === 0) return [];
  const found = ofHighestLevel(headings, below)
    .flatMap((at) => collected(headings, at))
    .filter((at) => !isStructural(titleOfHeading(headings[at]?.text ?? '')));
  const saying = found.filter((at) => saysSomethingIn(shown, headings, at));
  return saying.length === 0 ? found : saying;
}

function collected(headings: readonly Heading[], at: number): readonly number[] {
  const heading = headings[at];
  if (!heading || !isCollection(titleOfHeading(heading.text))) return [at];
  let end = at + 1;
  while ((headings[end]?.level ?? 0) > heading.level) end++;
  const inside = headings
    .slice(at + 1, end)
    .flatMap((one, index) => (isHeading(one) ? [at + 1 + index] : []));
  return inside.length === 0 ? [at] : ofHighestLevel(headings, inside);
}

function saysSomethingIn(shown: string, headings: readonly Heading[], at: number): boolean {
  const { end } = sectionRange(headings, at, shown.length);
  for (let start = headings[at]?.end ?? end; start < end; start = nextLineStart(shown, start))
    if (saysSomething(shown.slice(start, lineContentEnd(shown, start)))) return true;
  return false;
}

const clock = String.raw`(?:[01]?\d|2[0-4])[:.h][0-5]\d(?: ?[ap]\.?m\.?| uhr|h)?|(?:1[0-2]|0?[1-9]) ?[ap]\.?m\.?|(?:[01]?\d|2[0-4]) ?(?:uhr|h)`;
const range = String.raw`(?:${clock})(?: ?(?:-|–|—|to|bis|à|a) ?(?:${clock}))?`;
const timed = new RegExp(
  String.raw`^[\[(]?(?:um |at |à )?${range}(?![\p{L}\p{N}:])|(?<![\p{L}\p{N}:.])(?:@ ?|um |at |à )?${range}[\])]?$`,
  'iu',
);

// Cheaper tests that say no to most headings.
const holdsDigit = /\d/;
const mayHoldTime = /\d(?:[:.h]\d| ?(?:[ap]\.?m|uhr|h))/i;

/** Whether a heading begins or ends with a time of day: `09:00 Stand-up`, `Debrief (10.30–11.00 Uhr)`, `2pm board`. */
function hasTime(heading: string): boolean {
  return holdsDigit.test(heading) && mayHoldTime.test(heading) && timed.test(titleOfHeading(heading));
}
