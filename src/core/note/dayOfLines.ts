import type { DayLine } from '../period/dayLine';
import { dayInLine } from '../period/dayLine';
import { lineContentEnd, nextLineStart } from '../text/lines';
import type { DayAt } from './dayAt';
import { titleOfHeading } from './headingTitle';
import { isWordless } from './title';
import type { Heading } from './markdown/textBlock';

// Lines with content: as many as stand above the text of minutes and of records.
const linesRead = 12;
const longestLine = 200;

interface Found extends DayLine {
  readonly at: DayAt;
}

/**
 * The day of a line near the top of a text: one with a label (`Date: 2026-10-19`), else the only one that is a day, else one
 * that says when the text was made. A heading with a day dates its own section, and ends the search.
 */
export function dayOfLines(text: string, bodyStart: number, headings: readonly Heading[]): DayAt | undefined {
  const found: Found[] = [];
  for (const { start, end } of topLines(text, bodyStart, headings)) {
    const line = titleOfHeading(text.slice(start, end));
    const day = box.test(line) ? undefined : dayInLine(line);
    if (day?.place === 'whole') found.push({ ...day, at: { readings: day.readings, span: { start, end } } });
  }
  const bare = found.filter(({ isLabelled, isCreated }) => !isLabelled && !isCreated);
  const labelled = found.find(({ isLabelled }) => isLabelled);
  // A list of days says when other things are.
  const only = new Set(bare.map(({ day }) => day)).size === 1 ? bare[0] : undefined;
  return (labelled ?? only ?? found.find(({ isCreated }) => isCreated))?.at;
}

const box = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[.\][ \t]/u;
const fence = /^[\s>]*(?:`{3}|~{3})/u;

function* topLines(
  text: string,
  bodyStart: number,
  headings: readonly Heading[],
): Generator<{ readonly start: number; readonly end: number }> {
  const headingAt = new Map(headings.slice(0, linesRead).map((heading) => [heading.start, heading]));
  let hidden: string | undefined;
  for (let at = bodyStart, read = 0; at < text.length && read < linesRead;) {
    const heading = headingAt.get(at);
    if (heading && dayInLine(titleOfHeading(heading.text))) return;
    const end = lineContentEnd(text, at);
    const line = text.slice(at, Math.min(end, at + longestLine));
    const isHidden = hidden !== undefined;
    hidden = stillHidden(line, hidden);
    if (!heading && !isWordless(line, 0, line.length)) {
      read++;
      if (fence.test(line)) return;
      if (!isHidden && hidden === undefined && !line.includes('<!--') && end - at <= longestLine)
        yield { start: at, end };
    }
    at = heading ? heading.end : nextLineStart(text, at);
  }
}

/** What ends the comment that is open behind a line; undefined where none is. */
function stillHidden(line: string, hidden: string | undefined): string | undefined {
  if (hidden !== undefined) return line.includes(hidden) ? undefined : hidden;
  if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) return '-->';
  return line.split('%%').length % 2 === 0 ? '%%' : undefined;
}
