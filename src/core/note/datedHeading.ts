import type { Day } from '../period/day';
import { dayInLine } from '../period/dayLine';
import { titleOfHeading } from './headingTitle';
import type { Heading } from './markdown/textBlock';
import { sectionRange } from './markdown/sections';
import type { SectionPart } from './note';
import { isStructural } from './structureWords';
import { bareWords } from './words/bareWords';
import { isStatusLabel } from './words/meanings';

/** The section under a heading as a part of its note. Throws a `RangeError` where there is no such heading. */
export function sectionPart(headings: readonly Heading[], at: number, textEnd: number): SectionPart {
  const span = sectionRange(headings, at, textEnd);
  const { text, level, line } = headings[at] ?? { text: '', level: 1, line: 0 };
  return { kind: 'section', title: titleOfHeading(text), level, line, span };
}

/**
 * The day that the title of a heading is, or begins or ends with. `Next meeting 2026-12-15` only announces one: what
 * stands under it belongs to the meeting around it.
 */
export function dayOfTitle(title: string): Day | undefined {
  if (!/\d{4}/.test(title)) return undefined;
  const line = dayInLine(title);
  if (line?.day === undefined || line.isCreated || isStructural(line.beside)) return undefined;
  return line.beside !== '' && isStatus(line.beside) ? undefined : line.day;
}

// `Status: accepted on 2026-10-19` tells the state of the record around it.
function isStatus(words: string): boolean {
  const [label = ''] = words.split(/[:：]/u, 1);
  return isStatusLabel(bareWords(label));
}

/**
 * A section's title without its own day. Empty where it says no more than the day, as `25 November 2026 (by phone)`:
 * then the note's title says more.
 */
export function titleWithoutDay(title: string, day: Day | undefined): string {
  const line = day === undefined || !/\d{4}/.test(title) ? undefined : dayInLine(title);
  if (line?.day === undefined || line.day !== day) return title;
  return /^\(.*\)$/su.test(line.beside) ? '' : line.beside;
}

/** Whether the section of the heading with the index `at` is dated by itself. The whole text below its title is not. */
export function isDatedSection({ title, span }: SectionPart, at: number, textEnd: number): boolean {
  return (at > 0 || span.end < textEnd) && dayOfTitle(title) !== undefined;
}
