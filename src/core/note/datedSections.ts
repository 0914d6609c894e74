import type { Day } from '../period/day';
import { dayInLine } from '../period/dayLine';
import { firstIndex } from '../text/firstIndex';
import { dayOfSection, isSubtitle, sectionPart, titleWithoutDay } from './datedHeading';
import { isDateField } from './dayOfTitle';
import type { Outline } from './markdown/outline';
import type { DatedSection, ScannedNote } from './note';

const none: readonly DatedSection[] = [];

const holdsDigit = /\d/;

/** The day that a note has without its sections. */
export interface OwnDay {
  readonly day: Day | undefined;
  /** The day that its file is named by. */
  readonly ofName: () => Day | undefined;
}

const noDay: OwnDay = { day: undefined, ofName: () => undefined };

/**
 * The dated sections of a text (docs/files.md#dated-sections). A section that only collects dated ones, such as those of
 * a week, is none. `shown`: the text without what is hidden. `isPrivate`: whether an offset is in a part marked `#private`.
 * Linear.
 */
export function datedSections(
  { heads: headings, year }: Outline,
  shown: string,
  isPrivate: (offset: number) => boolean,
  own = noDay,
): readonly DatedSection[] {
  const textEnd = shown.length;
  const all = headings.flatMap(({ start, text }, at): readonly DatedSection[] => {
    if (!holdsDigit.test(text)) return none;
    const part = sectionPart(headings, at, textEnd);
    const day = dayOfSection(part, at, textEnd, year);
    return day === undefined ? none : [{ part, day, private: isPrivate(start) }];
  });
  const named = all.length === 0 ? undefined : own.ofName();
  const dated = named === undefined ? all : all.filter((section) => !speaksOfAnother(section, named));
  if (dated.length === 0 || (dated.length === 1 && isOfNote(dated[0], shown, headings, own.day))) return none;
  return dated.filter(({ part }, at) => (dated[at + 1]?.part.span.start ?? textEnd) >= part.span.end);
}

// In a note that is named by a day, `Release of 2 November 2026` speaks of a later one, and `Minutes of 26 October 2026` of an
// earlier one, whose minutes were approved.
function speaksOfAnother({ part, day }: DatedSection, named: Day): boolean {
  const line = named === day ? undefined : dayInLine(part.title);
  return line?.place === 'end' && (named < day || minutes.test(line.beside));
}

const minutes =
  /(?<![A-Za-zÀ-ÿ])(?:minutes|procès[- ]verba(?:l|ux)|compte[- ]rendu|pv|protokolls?|acta|verbale|notulen|verslag|ata)(?![A-Za-zÀ-ÿ])|会议记录/i;

// A single `### Date: 2026-10-19` says when the whole note took place, as a line above the text would; and so does a title
// above others of the first level. A single `Offsite (2026-10-12)` in a note of another day speaks of that day.
function isOfNote(
  section: DatedSection | undefined,
  shown: string,
  headings: Outline['headings'],
  own: Day | undefined,
): boolean {
  if (section === undefined) return false;
  const [first] = headings;
  const { part, day } = section;
  const isFirst = part.line === first?.line;
  // Its other sections are of that day, too.
  if ((own === day && !isFirst) || isSubtitle(shown, headings, part.span.start)) return true;
  const isTitle = part.level === 1 && isFirst;
  const speaksOfOther = own !== undefined && own !== day && titleWithoutDay(part.title, day) !== '';
  return isTitle || speaksOfOther || isDateField(part.title);
}

/** The dated section that holds an offset of a note's text. A binary search. */
export function sectionAt(
  { sections }: Pick<ScannedNote, 'sections'>,
  offset: number,
): DatedSection | undefined {
  if (sections.length === 0) return undefined;
  const behind = firstIndex(sections.length, (at) => (sections[at]?.part.span.start ?? Infinity) > offset);
  const section = sections[behind - 1];
  return section && offset < section.part.span.end ? section : undefined;
}

/** The day of what stands at an offset of a note's text: its dated section's, else the note's. */
export function dayAt(note: Pick<ScannedNote, 'sections' | 'date'>, offset: number): Day | undefined {
  const section = sectionAt(note, offset);
  return section ? section.day : note.date;
}
