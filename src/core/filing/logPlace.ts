import { titleWithoutDay } from '../note/datedHeading';
import type { DatedSection } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Day } from '../period/day';
import { isBlank, lineEndOf } from '../text/lines';
import type { Heading } from '../note/markdown/textBlock';
import { leadOfBlock, missingLineEnd } from './append';
import type { LogPlace } from './logInList';
import { newDayLike, placeInItem } from './logInList';
import type { Line } from './lineSplices';
import { linesBetween } from './lineSplices';

/** The end of the note. */
export function placeAtEnd(text: string, { frontMatter }: NoteScan): LogPlace {
  const lines = linesBetween(text, frontMatter.bodyStart, text.length);
  const marker = markerAtEnd(text, lines);
  const lead = marker === undefined ? leadOfBlock(text) : missingLineEnd(text);
  return { at: text.length, lead, marker: marker ?? '-', trail: '' };
}

/**
 * The place of a day in a running note: the end of the day's section or, where there is none, a new section among those
 * of the other days, in their order and at their level.
 */
export function placeUnderDay(text: string, scan: NoteScan, day: Day): LogPlace {
  const { sections } = scan.note;
  const isDown = isNewestFirst(sections);
  const own = sectionOf(sections, day, isDown);
  if (own) return endOf(text, scan, own);
  const isAfter = ({ day: other }: DatedSection): boolean => (isDown ? other < day : other > day);
  const next = sections.find(isAfter);
  const beside = next ?? sections.at(-1);
  const heading = `${'#'.repeat(beside?.part.level ?? 2)} ${day}${lineEndOf(text)}${lineEndOf(text)}`;
  const at = next?.part.span.start ?? beside?.part.span.end ?? text.length;
  const head = beside && headOf(scan, beside);
  if (head?.inner) return newDayLike(text, head, { day, at });
  return { at, lead: leadOfBlock(text.slice(0, at)) + heading, marker: '-', trail: trailAt(text, at, false) };
}

// Of one day alone nothing is known: the next is written below it.
function isNewestFirst(sections: readonly DatedSection[]): boolean {
  const [first, last] = [sections[0], sections.at(-1)];
  return first !== undefined && last !== undefined && first.day > last.day;
}

// Several sections may be of one day, such as those of its meetings: the one that is only the day is its log.
function sectionOf(sections: readonly DatedSection[], day: Day, isDown: boolean): DatedSection | undefined {
  const all = sections.filter((section) => section.day === day);
  const plain = all.filter(({ part }) => titleWithoutDay(part.title, day) === '');
  const some = plain.length > 0 ? plain : all;
  return isDown ? some[0] : some.at(-1);
}

function headOf({ outline }: NoteScan, { part: { span } }: DatedSection): Heading | undefined {
  return outline.heads.find(({ start }) => start === span.start);
}

function endOf(text: string, scan: NoteScan, section: DatedSection): LogPlace {
  const { span } = section.part;
  const heading = headOf(scan, section);
  if (heading?.inner?.kind === 'item') return placeInItem(text, heading);
  const lines = withoutRule(
    text,
    filledLines(text, linesBetween(text, heading?.end ?? span.start, span.end)),
  );
  const marker = markerAtEnd(text, lines);
  const at = lines.at(-1)?.next ?? heading?.end ?? span.end;
  const before = text.slice(0, at);
  const lead = marker === undefined ? leadOfBlock(before) : missingLineEnd(before);
  return { at, lead, marker: marker ?? '-', trail: trailAt(text, at, marker !== undefined) };
}

function filledLines(text: string, lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(({ start, end }) => !isBlank(text, start, end));
  return lines.slice(0, last + 1);
}

// A rule below the section's last line sets it apart from the next.
function withoutRule(text: string, lines: readonly Line[]): readonly Line[] {
  const [last, above] = [lines.at(-1), lines.at(-2)];
  if (!last || !/^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(text.slice(last.start, last.end))) return lines;
  return !above || isBlank(text, above.start, above.end) ? filledLines(text, lines.slice(0, -1)) : lines;
}

// A heading with `#` may follow a list at once, as it did before.
function trailAt(text: string, at: number, isTight: boolean): string {
  if (at >= text.length) return '';
  const [next] = linesBetween(text, at, at + 1);
  if (!next || isBlank(text, next.start, next.end)) return '';
  return isTight && text.startsWith('#', at) ? '' : lineEndOf(text);
}

// The marker of the list that the lines end with, if they do. Indented lines belong to the list's last item.
function markerAtEnd(text: string, lines: readonly Line[]): string | undefined {
  const lastItem = lines.findLast(({ start, end }) => !isBlank(text, start, end) && !isIndented(text, start));
  return lastItem && /^([-*+])[ \t]+\S/.exec(text.slice(lastItem.start, lastItem.end))?.[1];
}

function isIndented(text: string, start: number): boolean {
  return text.charAt(start) === ' ' || text.charAt(start) === '\t';
}
