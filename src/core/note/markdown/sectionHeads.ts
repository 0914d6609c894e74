import { dayInLine } from '../../period/dayLine';
import type { Day } from '../../period/day';
import { mayHoldDays } from '../../period/writtenDay';
import { dayOfTitle } from '../dayOfTitle';
import { titleOfHeading } from '../headingTitle';
import { announcesActions } from '../words/actionLabel';
import type { DefinedLabels } from './definitions';
import { inlineRoles } from './inline/inlineRoles';
import { plainText } from './inline/plainText';
import { enclosingHeading, holding } from './sections';
import type { Heading, HeadSign, InnerHead, TextBlock } from './textBlock';

/** A block that may begin a section though it is no heading at the root of the text. */
export interface HeadFound {
  readonly heading: Heading;
  readonly isHeading: boolean;
  readonly sign: HeadSign;
}

/** Reads such a block: `nested` is the heading that it is, if it is one. Undefined for a line that is not bold. */
export function headFound(
  text: string,
  block: TextBlock,
  nested: Heading | undefined,
  labels: DefinedLabels,
): HeadFound | undefined {
  const { head: sign, span, line, pieces } = block;
  if (!sign || (block.kind === 'heading' && !nested)) return undefined;
  if (nested) return { heading: nested, isHeading: true, sign };
  const content = text.slice(span.start, pieces[1]).replace(marker, '');
  if (!mayHoldDays(content) || (sign.kind === 'line' && !boldLine.test(content.trimEnd()))) return undefined;
  const words = plainText(content, inlineRoles(content, labels));
  const heading: Heading = { level: 2, text: words, written: words, start: span.start, end: span.end, line };
  return { heading, isHeading: false, sign };
}

const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const boldLine = /^(?:\*\*[^*]+\*\*[:：]?|\*\*[^*]+[:：]\*\*)$/u;

/**
 * All that begins a section, in text order: the headings at the root, the headings that a list item begins with
 * (`- ## Decisions`) and, where no heading is a day, the items and bold lines that are (docs/files.md#dated-sections).
 *
 * The section of an item is the item. Where the item is nothing but its heading, as some outlines are written, the section
 * goes on to the next such heading of its level or a higher one, in the same list. Linear.
 */
export function sectionHeads(
  text: string,
  headings: readonly Heading[],
  found: readonly HeadFound[],
): readonly Heading[] {
  if (found.length === 0) return headings;
  const own = found.filter(({ isHeading }) => isHeading);
  const lines = found.length - own.length > 1 ? found.filter(({ isHeading }) => !isHeading) : [];
  const days = lines.length > 0 && !isDated(headings, own) ? runningDays(text, headings, lines) : [];
  if (own.length + days.length === 0) return headings;
  return placed(text, headings, days.length === 0 ? own : [...own, ...days]);
}

function isDated(headings: readonly Heading[], own: readonly HeadFound[]): boolean {
  const isDay = ({ text }: Heading): boolean =>
    mayHoldDays(text) && dayOfTitle(titleOfHeading(text)) !== undefined;
  return headings.some(isDay) || own.some(({ heading }) => isDay(heading));
}

interface RunningDay extends HeadFound {
  readonly day: Day;
  readonly isAlone: boolean;
}

// A list of two days or more, each with something below it, runs on; one day may stand for anything.
function runningDays(
  text: string,
  headings: readonly Heading[],
  found: readonly HeadFound[],
): readonly HeadFound[] {
  const days = found.flatMap((one) => runningDay(headings, one));
  if (days.length < 2) return [];
  const lines = days.filter(({ sign }) => sign.kind === 'line');
  const ofLines = lines.filter(({ heading }, at) => {
    const next = Math.min(lines[at + 1]?.heading.start ?? text.length, nextHeading(headings, heading.end));
    return isFilled(text, heading.end, next);
  });
  if (ofLines.length > 1) return ofLines;
  const items = days.filter(({ sign: { item }, heading }) => item && isFilled(text, heading.end, item.end));
  const titled = items.filter(({ isAlone }) => !isAlone);
  // Several of one day are the steps of that day.
  const isEachADay = new Set(titled.map(({ day }) => day)).size === titled.length;
  const chosen = isEachADay ? items : items.filter(({ isAlone }) => isAlone);
  return chosen.length > 1 ? chosen : [];
}

// Characters beside the day: more is a sentence.
const longestWords = 60;

function runningDay(headings: readonly Heading[], one: HeadFound): readonly RunningDay[] {
  const title = titleOfHeading(one.heading.text);
  const line = dayInLine(title);
  if (line?.day === undefined || line.place === 'end' || line.isLabelled || line.isCreated) return [];
  const isAlone = line.place === 'whole';
  const isTitled = line.beside.length <= longestWords && !/[.!?。！？:：;,]$/u.test(line.beside);
  const above = enclosingHeading(headings, one.heading.start);
  const heading = above === undefined ? undefined : headings[above];
  const isUnderTitle = heading === undefined || (above === 0 && heading.level === 1);
  // Days under a heading may be those of plans, and what stands beside each what is planned.
  if (heading && announcesActions(heading.text)) return [];
  if (!isAlone && (!isUnderTitle || !isTitled || dayOfTitle(title) === undefined)) return [];
  return [{ ...one, day: line.day, isAlone }];
}

function placed(text: string, headings: readonly Heading[], found: readonly HeadFound[]): readonly Heading[] {
  const byStart = new Map(found.map((one) => [one.heading.start, one]));
  const all = [...headings, ...found.map(({ heading }) => heading)].sort((a, b) => a.start - b.start);
  const ends = endsOf(text, all, byStart);
  const heads: Heading[] = [];
  all.forEach((heading, at) => {
    const one = byStart.get(heading.start);
    const outer = at === 0 ? undefined : holding(heads, at - 1, heading.start);
    const inner: InnerHead | undefined = one && {
      kind: one.sign.kind,
      end: ends[at] ?? text.length,
      isHeading: one.isHeading,
      outer,
    };
    heads.push(inner ? { ...heading, inner } : heading);
  });
  return heads;
}

// The ends of the sections of those that are found; of the others nothing.
function endsOf(
  text: string,
  all: readonly Heading[],
  byStart: ReadonlyMap<number, HeadFound>,
): readonly (number | undefined)[] {
  const ends: (number | undefined)[] = [];
  // Those whose section goes on behind their item, outer ones first.
  const open: { readonly at: number; readonly one: HeadFound }[] = [];
  const close = (limit: number): void => {
    const last = open.pop();
    if (last) ends[last.at] = Math.min(limit, last.one.sign.outer?.end ?? limit);
  };
  all.forEach(({ start, level }, at) => {
    const one = byStart.get(start);
    for (let last = open.at(-1); last && endsBefore(last.one, one, start, level); last = open.at(-1))
      close(start);
    if (!one) return;
    const { item } = one.sign;
    if (item && holdsText(text, one.heading.end, item.end)) ends[at] = item.end;
    else open.push({ at, one });
  });
  while (open.length > 0) close(text.length);
  return ends;
}

function endsBefore(last: HeadFound, next: HeadFound | undefined, start: number, level: number): boolean {
  if (!next || (last.sign.outer?.end ?? Infinity) <= start) return true;
  if (last.sign.kind === 'line') return next.sign.kind === 'line';
  return next.sign.outer === last.sign.outer && level <= last.heading.level;
}

const field = /^\s*[\p{L}\p{N}][^:\s]{0,60}::(?:\s|$)/u;
// Characters that Logseq's properties of a block may take.
const longestFields = 400;

function holdsText(text: string, start: number, end: number): boolean {
  if (end - start > longestFields) return true;
  const lines = text.slice(start, end).split(/[\r\n]+/);
  return lines.some((line) => line.trim() !== '' && !field.test(line));
}

function isFilled(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return true;
  return false;
}

function nextHeading(headings: readonly Heading[], offset: number): number {
  const at = enclosingHeading(headings, offset);
  return headings[at === undefined ? 0 : at + 1]?.start ?? Infinity;
}
