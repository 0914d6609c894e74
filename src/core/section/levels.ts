import type { Heading } from '../note/markdown/textBlock';
import type { Refusal } from '../refusal';
import { lineContentEnd, nextLineStart } from '../text/lines';
import type { Splice } from '../text/splice';
import type { TakenSection } from './takeSection';
import { isIn } from './takeSection';

/** The level that a section has in the note where it comes to stand. */
const newLevel = 2;
const deepest = 6;

/** The headings of a section, its own first. */
export function headingsIn(section: TakenSection): readonly Heading[] {
  return section.scan.outline.headings.filter(({ start }) => isIn(section, start));
}

/** What the level of a heading of the section will be. */
export function shiftedLevel(section: TakenSection, { level }: Heading): number {
  return level + newLevel - (section.scan.outline.headings[section.heading]?.level ?? newLevel);
}

/**
 * The splices that make a section one of the second level, and shift the headings below it alike. Refused where one
 * of them would be deeper than markdown knows, or is an underlined heading of several lines.
 */
export function levelSplices(section: TakenSection): readonly Splice[] | Refusal {
  const splices: Splice[] = [];
  for (const heading of headingsIn(section)) {
    const level = shiftedLevel(section, heading);
    if (level > deepest) return { code: 'section-too-deep', args: [heading.text] };
    const isFirst = heading.start === section.span.start;
    const splice = level === heading.level && !isFirst ? [] : shift(section.text, heading, level);
    if (!splice) return { code: 'heading-underlined', args: [heading.text] };
    splices.push(...splice);
  }
  return splices;
}

// The section's own heading loses its indent as well: behind a list it would belong to the last item.
function shift(
  text: string,
  { start, end, level: before }: Heading,
  level: number,
): readonly Splice[] | undefined {
  const lineEnd = lineContentEnd(text, start);
  const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(text.slice(start, lineEnd));
  const hashes = '#'.repeat(level);
  if (marks) return [{ start, end: start + marks[0].length, text: hashes }];
  if (level === before) return [];
  const underline = lastLine(text, start, end);
  if (level <= 2) return [underlineSplice(text, underline, level)];
  if (nextLineStart(text, start) !== underline) return undefined;
  // What stands on the line stays, for its links may be changed as well.
  const content = text.slice(start, lineEnd);
  return [
    { start, end: lineEnd - content.trimStart().length, text: `${hashes} ` },
    { start: start + content.trimEnd().length, end: lineContentEnd(text, underline), text: '' },
  ];
}

function lastLine(text: string, start: number, end: number): number {
  let line = start;
  for (let next = nextLineStart(text, line); next < end; next = nextLineStart(text, line)) line = next;
  return line;
}

function underlineSplice(text: string, start: number, level: number): Splice {
  const end = lineContentEnd(text, start);
  return { start, end, text: text.slice(start, end).replace(/[=-]/g, level === 1 ? '=' : '-') };
}
