import type { Heading } from '../note/markdown/textBlock';
import type { Refusal } from '../refusal';
import { lineContentEnd, nextLineStart } from '../text/lines';
import type { Splice } from '../text/splice';
import type { TakenSection } from './takeSection';
import { isIn } from './takeSection';

/** The heading level of a section in the note that it is inserted into. */
const newLevel = 2;
const deepest = 6;

/** The headings within a section, its own first. */
export function headingsIn(section: TakenSection): readonly Heading[] {
  return section.scan.outline.headings.filter(({ start }) => isIn(section, start));
}

/** The level that a heading of the section gets in the other note. */
export function shiftedLevel(section: TakenSection, { level }: Heading): number {
  return level + newLevel - (section.scan.outline.headings[section.heading]?.level ?? newLevel);
}

/**
 * The splices that move a section to level 2 and shift the headings below it by as many levels. Refused where a heading
 * would be deeper than level 6, or is a setext (underlined) heading of several lines that needs more than level 2.
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

// The section's own heading also loses its indentation: after a list, it would belong to the last item.
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
  // The heading's text is left out of the splices, since other splices may change links in it.
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
