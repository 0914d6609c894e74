import type { Container } from './container';
import { beginsItem } from './container';
import type { LeafLines } from './leafLines';
import type { HeadSign } from './textBlock';

/** How a block that begins on the line at `start` may begin a section; undefined in a quote, or further down in an item. */
export function headSignOf(containers: readonly Container[], start: number): HeadSign | undefined {
  if (containers.length === 0) return { kind: 'line', item: undefined, outer: undefined };
  if (!beginsItem(containers, start) || containers.some(({ kind }) => kind !== 'item')) return undefined;
  return { kind: 'item', item: containers.at(-1), outer: containers.at(-2) };
}

/** The same of a block that may be a day. To markdown, `- 20. November 2026` is a list in a list. */
export function daySignOf(containers: readonly Container[], start: number): HeadSign | undefined {
  const [item] = containers;
  return containers.length < 2 ? headSignOf(containers, start) : { kind: 'item', item, outer: undefined };
}

/** Characters of a line that may be a day with a weekday, a time and a few words. */
export const longestDay = 100;
const star = 42;

/**
 * Whether a paragraph, from its line `from` on, may be a day that begins a section: a bold line, or the first line of an
 * item of a list that is nested in nothing. Cheap: most items hold no year.
 */
export function mayBeDay(
  containers: readonly Container[],
  years: Years,
  lines: LeafLines,
  from: number,
): boolean {
  const { text } = years;
  const depth = containers.length;
  const start = lines.contentStart(from);
  if (depth === 0) {
    if (text.charCodeAt(start) !== star || lines.count - from !== 1) return false;
  } else if (!beginsItem(containers, lines.startOf(from)) || (depth > 1 && !isNumberInItem(containers))) {
    return false;
  }
  const end = lines.contentEnd(from);
  if (end - start > longestDay || !years.isBetween(start, Math.min(end, start + longestBefore))) return false;
  return depth === 0 || hasFieldsAlone(text, lines, from + 1);
}

const bullets = [42, 43, 45];

function isNumberInItem([item, inner, ...others]: readonly Container[]): boolean {
  const isNumber = inner?.kind === 'item' && !bullets.includes(inner.marker);
  return isNumber && item?.kind === 'item' && item.start === inner.start && others.length === 0;
}

/** Characters from a line's start to the end of its day's year: a weekday and the longest month stand before it. */
export const longestBefore = 44;

/** Finds the years of a text, which is asked from its start to its end. */
export class Years {
  readonly text: string;
  #next = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a year stands between two offsets. Behind `#` it is the number of an issue. */
  isBetween(start: number, end: number): boolean {
    if (this.#next < start) {
      year.lastIndex = start;
      this.#next = year.exec(this.text)?.index ?? Infinity;
    }
    return this.#next + 4 <= end;
  }
}

const year = /(?:1[89]|2[01])\d\d(?<![#\d]\d{4})/g;

const field = /^[\p{L}\p{N}][^:\s]{0,60}::(?:\s|$)/u;

// Logseq writes the properties of a block on the lines below its first one.
function hasFieldsAlone(text: string, lines: LeafLines, from: number): boolean {
  for (let line = from; line < lines.count; line++) {
    if (!field.test(text.slice(lines.contentStart(line), lines.contentEnd(line)))) return false;
  }
  return true;
}
