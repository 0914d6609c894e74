import type { DayLine } from '../period/dayLine';
import { dayInLine, labelledDayIn } from '../period/dayLine';
import { daysIn } from '../period/writtenDay';
import { isBlank, lineContentEnd, nextLineStart } from '../text/lines';
import type { DayAt } from './dayAt';
import { isSubtitle } from './datedHeading';
import { isDateField } from './dayOfTitle';
import { titleOfHeading } from './headingTitle';
import { decidedDayIn, titleDayIn } from './lineDays';
import { isWordless } from './title';
import type { Heading } from './markdown/textBlock';

// Lines with content: as many as stand above the text of minutes and of records.
const linesRead = 12;
const longestLine = 200;

/** A day of the lines near the top of a text. */
export interface DayOfLines {
  readonly at: DayAt;
  /** Whether its author wrote when it took place: in a label, or as the title of a text without a heading. */
  readonly isStated: boolean;
}

interface Found extends DayLine {
  readonly at: DayAt;
}

/**
 * The day of a line near the top of a text: one with a label (`Date: 2026-10-19`), else that of a first line which serves
 * as a title (`Guild, 19 October 2026`), else the day on which it was decided (`Status: accepted on 2026-10-19`), else the
 * only line that is a day, else one that says when the text was made. A heading with a day dates its own section, and
 * ends the search.
 */
export function dayOfLines(
  text: string,
  bodyStart: number,
  headings: readonly Heading[],
): DayOfLines | undefined {
  const found: Found[] = [];
  let titled: DayAt | undefined;
  let decided: DayAt | undefined;
  for (const { start, end, isFirst } of topLines(text, bodyStart, headings)) {
    const line = titleOfHeading(unescaped(text.slice(start, end)));
    if (daysIn(line).length === 0 || box.test(line)) continue;
    const span = { start, end };
    const labelled = labelledDayIn(line);
    if (labelled) return { at: { readings: labelled.readings, span }, isStated: true };
    const title = isFirst && standsAlone(text, end) ? titleDayIn(line) : undefined;
    if (title) titled ??= { readings: title.readings, span };
    const state = decidedDayIn(line);
    if (state) decided ??= { readings: state.readings, span };
    const day = dayInLine(line);
    if (day?.place === 'whole') found.push({ ...day, at: { readings: day.readings, span } });
  }
  if (titled) return { at: titled, isStated: true };
  const bare = found.filter(({ isCreated }) => !isCreated);
  // A list of days says when other things are.
  const only = new Set(bare.map(({ day }) => day)).size === 1 ? bare[0] : undefined;
  const at = decided ?? (only ?? found.find(({ isCreated }) => isCreated))?.at;
  return at && { at, isStated: at === decided };
}

// Mammoth escapes every full stop and dash: `20\.11\.2026`.
function unescaped(line: string): string {
  return line.includes('\\') ? line.replace(/(?<=[\p{L}\d ])\\(?=[.-])/gu, '') : line;
}

function standsAlone(text: string, lineEnd: number): boolean {
  const next = nextLineStart(text, lineEnd);
  return isBlank(text, next, lineContentEnd(text, next));
}

const box = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[.\][ \t]/u;
const fence = /^[\s>]*(?:`{3}|~{3})/u;

function* topLines(
  text: string,
  bodyStart: number,
  headings: readonly Heading[],
): Generator<{ readonly start: number; readonly end: number; readonly isFirst: boolean }> {
  const headingAt = new Map(headings.slice(0, linesRead).map((heading) => [heading.start, heading]));
  let hidden: string | undefined;
  for (let at = bodyStart, read = 0; at < text.length && read < linesRead;) {
    const heading = headingAt.get(at);
    const end = lineContentEnd(text, at);
    const title = heading && /\d\d/.test(heading.text) ? titleOfHeading(heading.text) : '';
    if (title !== '' && heading && (decidedDayIn(title) || isOnlyDay(title, heading, headings, text)))
      yield { start: at, end, isFirst: false };
    else if (title !== '' && dayInLine(title)) return;
    const line = text.slice(at, Math.min(end, at + longestLine));
    const isHidden = hidden !== undefined;
    hidden = stillHidden(line, hidden);
    if (!heading && !isWordless(line, 0, line.length)) {
      read++;
      if (fence.test(line)) return;
      if (!isHidden && hidden === undefined && !line.includes('<!--') && end - at <= longestLine)
        yield { start: at, end, isFirst: read === 1 };
    }
    at = heading ? heading.end : nextLineStart(text, at);
  }
}

// Where several have one, each dates its own section.
function isOnlyDay(title: string, heading: Heading, headings: readonly Heading[], shown: string): boolean {
  if (isDateField(title))
    return headings.filter(({ text }) => isDateField(titleOfHeading(text))).length === 1;
  const isDay = ({ text }: Heading): boolean =>
    /\d\d/.test(text) && dayInLine(titleOfHeading(text)) !== undefined;
  return isSubtitle(shown, headings, heading.start) && headings.filter(isDay).length === 1;
}

/** What ends the comment that is open behind a line; undefined where none is. */
function stillHidden(line: string, hidden: string | undefined): string | undefined {
  if (hidden !== undefined) return line.includes(hidden) ? undefined : hidden;
  if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) return '-->';
  return line.split('%%').length % 2 === 0 ? '%%' : undefined;
}
