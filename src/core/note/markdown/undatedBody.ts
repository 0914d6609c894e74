import { isBlankAbove, lineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import { longestBefore, Years } from './headSigns';

const sign = 35;

/**
 * Whether nothing in a text, from `bodyStart` on, begins a dated section: no heading, bold line or item with a day, but for
 * the title. Looks at the signs that each of these needs, be they in code or hidden; false in doubt. Most notes have none, and
 * to find their structure takes ten times as long. `digits`: how many a heading may have that is no day.
 */
export function isUndatedBody(text: string, bodyStart: number, digits: number): boolean {
  if (holdsLoneReturn(text)) return false;
  const title = titleLine(text, bodyStart)?.start;
  const years = new Years(text);
  let dayLines = 0;
  for (let start = bodyStart, end = 0; start < text.length; start = end + 1) {
    const next = text.indexOf('\n', start);
    end = next === -1 ? text.length : next;
    if (!mayBegin(text.charCodeAt(start))) continue;
    const behind = behindMarks(text, start, end);
    if (text.charCodeAt(behind) === sign && behind < end) {
      // A title dates no section by itself.
      if (start !== title && digitsIn(text, behind, end) > digits) return false;
    } else if (behind === end && start > bodyStart && mayUnderline(text, start, end)) return false;
    else if (years.isBetween(start, Math.min(end, behind + longestBefore))) dayLines++;
    // One such line alone begins no section.
    if (dayLines > 1) return false;
  }
  return true;
}

function holdsLoneReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/** The line of a heading of the first level that stands above everything else. */
export function titleLine(text: string, bodyStart: number): Span | undefined {
  let start = bodyStart;
  while (isBlankOrEnd(text.charCodeAt(start))) start++;
  if (text.charCodeAt(start) !== sign || !isBlankOrEnd(text.charCodeAt(start + 1))) return undefined;
  const end = text.indexOf('\n', start);
  return start === bodyStart || lineStart(text, start) === start
    ? { start, end: end === -1 ? text.length : end }
    : undefined;
}

function isBlankOrEnd(part: number): boolean {
  return part === 10 || part === 32 || part === 13 || part === 9;
}

// `#`, or what may stand before the text of an item or a quote: a blank, a mark of theirs, a digit, `=` or `_`.
function mayBegin(part: number): boolean {
  return part === sign || isMark(part);
}

function isMark(part: number): boolean {
  if (part > 62) return part === 95;
  return part >= 48 ? part <= 57 || part >= 61 : part === 32 || part === 9 || (part >= 41 && part <= 46);
}

function behindMarks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isMark(text.charCodeAt(at)) || text.charCodeAt(at) === 13)) at++;
  return at;
}

const underline = /^[ \t>]*(?:=+|-+)[ \t\r]*$/;

// The line above it is a heading then, if it is not that of a fence.
function mayUnderline(text: string, start: number, end: number): boolean {
  if (!underline.test(text.slice(start, end)) || isBlankAbove(text, start)) return false;
  return !fence.test(text.slice(lineStart(text, start - 1), start));
}

const fence = /^(?:~~~|```[^`]*$)/;

// The days of headings have digits, be they written as characters or by their numbers, which have more.
function digitsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const part = text.charCodeAt(at);
    if (part >= 48 && part <= 57) count++;
  }
  return count;
}
