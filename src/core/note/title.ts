import type { YearOfNote } from './namedYear';
import { daysIn } from '../period/writtenDay';
import { isDayAlone } from '../period/dayLine';
import { fileStem } from '../store/filePath';
import type { FilePath } from '../store/store';
import { dayOfShortTitle } from './dayOfTitle';
import type { Outline } from './markdown/outline';
import type { Heading } from './markdown/textBlock';
import { titleOfHeading } from './headingTitle';
import { isStructureHeading } from './structureWords';

/**
 * The heading that names a note (docs/files.md#notes): the first of its text, where nothing stands above it, or the only one of
 * the first level. None that is a day alone or says what kind of text stands below it: the file's name says more.
 */
export function titleHeading(
  path: FilePath,
  text: string,
  bodyStart: number,
  { headings, year }: Outline,
): Heading | undefined {
  const named = headings.find(({ text: words }) => titleOfHeading(words) !== '');
  const isTitle =
    named && isFirstThing(text, bodyStart, headings, named) && !isSection(path, headings, named);
  const first = isTitle ? named : undefined;
  return [first, onlyOfFirstLevel(headings), first && belowIt(text, headings, first)].find(
    (heading) => heading && isName(titleOfHeading(heading.text), year),
  );
}

const timeAtStart = /^\W{0,3}\d{1,2}(?:[:.h]\d{2}|(?: ?[ap]\.?m\.?|h|点|时)(?![\p{L}]))/iu;

// The first of several parts: one below the level of others, a meeting by its time, or a part of a day's note.
function isSection(path: FilePath, headings: readonly Heading[], first: Heading): boolean {
  if (first.level === 1) return false;
  const others = headings.filter(({ start }) => start > first.start);
  if (others.some(({ level }) => level < first.level)) return true;
  const isOneOfSeveral = others.some(({ level }) => level === first.level);
  if (timeAtStart.test(titleOfHeading(first.text))) return isOneOfSeveral;
  return isOneOfSeveral && isDayAlone(fileStem(path).replace(/_/g, '-'));
}

// `# Meeting Minutes`, and right below it `## Steering Committee`, the only heading of its level.
function belowIt(text: string, headings: readonly Heading[], title: Heading): Heading | undefined {
  const next = headings[headings.indexOf(title) + 1];
  if (!next || next.level <= title.level || !isWordless(text, title.end, next.start)) return undefined;
  return headings.some((other) => other !== next && other.level === next.level) ? undefined : next;
}

// Hashtags alone say nothing: filing puts them there, and takes them away again.
function isFirstThing(
  text: string,
  bodyStart: number,
  headings: readonly Heading[],
  heading: Heading,
): boolean {
  let at = bodyStart;
  for (const { start, end } of headings) {
    if (!isWordless(text, at, start)) return false;
    if (start === heading.start) return true;
    at = end;
  }
  return false;
}

/** Whether there are only white space and hashtags from `start` to `end`. */
export function isWordless(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at >= end || (text[at] === '#' && titleOfHeading(text.slice(at, end)) === '');
}

function onlyOfFirstLevel(headings: readonly Heading[]): Heading | undefined {
  const ofFirst = headings.filter(({ level }) => level === 1);
  return ofFirst.length === 1 ? ofFirst[0] : undefined;
}

function isName(words: string, year: YearOfNote): boolean {
  if (words === '' || isStructureHeading(words) || isDayAlone(words)) return false;
  return dayOfShortTitle(words, year) === undefined;
}

// What tools put into a name beside its words: Notion a hash, others a UUID or the digits of a moment.
const id =
  /^(?:\d{10,17}(?=[\s_-])|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})|\s[0-9a-f]{32}$/giu;
const timeOfName =
  /^(?:T|[ _-](?=\d\d[._:h-]))?\d{2}[._:h-]?\d{2}(?:[._:-]?\d{2})?(?:[.,]\d{1,6})?(?:Z|[+-]\d{2}[._:]?\d{2})?(?![\p{L}\d])/u;
const joins = /^[\s,;:._|)\]–—-]+|[\s,;:._|([–—-]+$/gu;

/**
 * What a file's name says: without the day that it begins or ends with, a time beside that and an id; the day where the name
 * says nothing else, and the whole name where it has no day either.
 */
export function titleOfName(path: FilePath): string {
  const stem = fileStem(path);
  const days = daysIn(stem);
  const words = days.reduceRight((rest, { start, end }) => {
    const [before, behind] = [rest.slice(0, start), rest.slice(end).replace(timeOfName, '')];
    if (/^[\s([_-]*$/.test(before)) return behind;
    return /^[\s)\]_.-]*$/.test(behind) ? before : rest;
  }, stem);
  const said = words.replace(id, '').replace(joins, '');
  // `Board_Meeting`: its blanks, as wikis write them into names.
  if (/\p{L}|\p{N}/u.test(said)) return said.includes(' ') ? said : said.replace(/(?<=[^_])_(?=[^_])/g, ' ');
  const first = days[0];
  return first ? stem.slice(first.start, first.end) : stem;
}
