import type { Day } from '../period/day';
import { partsOf } from '../period/day';
import { dayInLine, isDayAlone } from '../period/dayLine';
import { dayInYear } from '../period/shortDay';
import { dayOfTitle } from './dayOfTitle';
import { titleOfHeading } from './headingTitle';
import { isWordless } from './title';
import type { YearOfNote } from './namedYear';
import type { Heading } from './markdown/textBlock';
import { sectionRange } from './markdown/sections';
import type { SectionPart } from './note';

/** The section under a heading as a part of its note. Throws a `RangeError` where there is no such heading. */
export function sectionPart(headings: readonly Heading[], at: number, textEnd: number): SectionPart {
  const span = sectionRange(headings, at, textEnd);
  const { text, level, line } = headings[at] ?? { text: '', level: 1, line: 0 };
  return { kind: 'section', title: titleOfHeading(text), level, line, span };
}

/**
 * A section's title without its own day. Empty where it says no more than the day, as `25 November 2026 (by phone)`:
 * then the note's title says more.
 */
export function titleWithoutDay(title: string, day: Day | undefined): string {
  if (day === undefined) return title;
  if (!/\d{4}/.test(title)) return isDayWithoutYear(title, day) ? '' : title;
  const line = dayInLine(title);
  if (line?.day === undefined || line.day !== day) return title;
  return /^\(.*\)$/su.test(line.beside) ? '' : line.beside;
}

function isDayWithoutYear(title: string, day: Day): boolean {
  return dayInYear(title, { year: partsOf(day).year, month: undefined }) === day;
}

/** The day of the section of the heading with the index `at`, if it is a dated one. The whole text below its title is none. */
export function dayOfSection(
  { title, span }: SectionPart,
  at: number,
  textEnd: number,
  year: YearOfNote,
): Day | undefined {
  return at > 0 || span.end < textEnd ? dayOfTitle(title, year) : undefined;
}

/**
 * Whether the heading at an offset belongs to the title above it rather than to text below: the next one is of its level or
 * a higher one and nothing stands between; or it is a day right below the title, and its section ends with a heading of the
 * title's level. `shown`: the text without what is hidden.
 */
export function isSubtitle(shown: string, headings: readonly Heading[], start: number): boolean {
  const at = headings.findIndex((heading) => heading.start === start);
  const [heading, next] = [headings[at], headings[at + 1]];
  if (heading === undefined || next === undefined) return false;
  if (next.level <= heading.level && isWordless(shown, heading.end, next.start)) return true;
  const [title] = headings;
  return (
    at === 1 &&
    title !== undefined &&
    title.level < heading.level &&
    isWordless(shown, title.end, start) &&
    isDayAlone(titleOfHeading(heading.text)) &&
    (headings.slice(at + 1).find(({ level }) => level <= heading.level)?.level ?? Infinity) <= title.level
  );
}
