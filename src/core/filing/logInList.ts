import type { Heading } from '../note/markdown/textBlock';
import type { Day } from '../period/day';
import { daysIn } from '../period/writtenDay';
import { lineContentEnd, lineEndOf } from '../text/lines';
import { leadOfBlock, missingLineEnd } from './append';

/** Where a line of a log goes, and what has to stand around it. */
export interface LogPlace {
  /** The offset of the insertion. */
  readonly at: number;
  /** Stands before the line: a missing line end, a blank line, the heading of a day. */
  readonly lead: string;
  /** The marker of the list that the line goes on with or begins. */
  readonly marker: string;
  /** Stands after the line's end: a blank line or nothing. */
  readonly trail: string;
}

/** The place at the end of a section that is a list item, in the list below its first line or in a new one. */
export function placeInItem(text: string, head: Heading): LogPlace {
  const at = head.inner?.end ?? head.end;
  const lead = missingLineEnd(text.slice(0, at));
  return { at, lead, marker: markerBelow(text, head), trail: '' };
}

/**
 * The place in a new section at the offset `at`, among sections that begin with a day of their own: with a first line as
 * that of the section of `head`, whose day is replaced.
 */
export function newDayLike(text: string, head: Heading, { day, at }: { day: Day; at: number }): LogPlace {
  const line = text.slice(head.start, lineContentEnd(text, head.start));
  const [written] = daysIn(line);
  const own =
    line.slice(0, written?.start) + day + line.slice(written?.end ?? line.length).replace(hashtags, '');
  const lineEnd = lineEndOf(text);
  const isItem = head.inner?.kind === 'item';
  const before = text.slice(0, at);
  return isItem
    ? { at, lead: missingLineEnd(before) + own + lineEnd, marker: markerBelow(text, head), trail: '' }
    : {
        at,
        lead: leadOfBlock(before) + own + lineEnd + lineEnd,
        marker: '-',
        trail: at < text.length ? lineEnd : '',
      };
}

// What files the one day files no other.
const hashtags = /\s#.*$/u;

// Indentation and marker of the list below an item's first line.
function markerBelow(text: string, head: Heading): string {
  const [, indent = '', marker = '', padding = ''] =
    /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)/.exec(text.slice(head.start, head.end)) ?? [];
  const below = text.slice(head.end, head.inner?.end);
  const [, child] = /^([ \t]+[-*+])[ \t]+\S/mu.exec(below) ?? [];
  if (child?.startsWith(indent) === true && child.length > indent.length + 1) return child;
  return `${indent}${' '.repeat(marker.length + padding.length)}-`;
}
