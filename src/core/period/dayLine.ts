import type { Day } from './day';
import type { Label } from './dayLabel';
import { dateLabel, isWordOfLabel } from './dayLabel';
import { isMonthOrWeekday, isWeekday } from './dayWords';
import type { WrittenDay } from './writtenDay';
import { daysIn, onlyReading } from './writtenDay';

/** What a day has to do with the line that it is written in. */
export interface DayLine {
  /**
   * `whole`: the line says nothing but when: a day with a weekday, a time or a label of its own (`Date: …`) beside it.
   * `start`, `end`: it begins or ends with a day, and says something else too. A weekday and a time count to the day.
   */
  readonly place: 'whole' | 'start' | 'end';
  /** The day, or both readings; of a range of days the first. */
  readonly readings: WrittenDay['readings'];
  /** The day, where it can be read in one way only. */
  readonly day: Day | undefined;
  /** What the line says beside its day, without white space and marks around it; empty where it is `whole`. */
  readonly beside: string;
  /** Whether a label says that it is the day of what the text is about: `Date: …`. */
  readonly isLabelled: boolean;
  /** Whether a label says when the text was made, not when something took place: `Created: …`. */
  readonly isCreated: boolean;
}

/**
 * Whether a line of text is a day, or begins or ends with one: `Monday, Nov 02, 2026 (9:00-10:00am PT)`,
 * `**Date**:: 2026-11-09`, `2026-11-20 Platform review`, `Guild, 20. November 2026`, `[[2026-11-20]]`. Undefined where
 * it is not, as where a day stands in the midst of a sentence. Marks of markdown may stand in the line.
 */
export function dayInLine(line: string): DayLine | undefined {
  const days = daysIn(line);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return undefined;
  const head = line.slice(0, first.start);
  if (isBesideADay(head) || dateLabel(head)) {
    const next = days[1];
    const { end } = next && isRange(line, first, next) ? next : first;
    const tail = withoutTarget(line.slice(end));
    return found(isBesideADay(tail) ? 'whole' : 'start', first, tail, dateLabel(head));
  }
  if (!isBesideADay(withoutTarget(line.slice(last.end)))) return undefined;
  const previous = days.at(-2);
  const from = previous && isRange(line, previous, last) ? previous : last;
  return found('end', from, line.slice(0, from.start), undefined);
}

// Characters: a day with all that may stand beside it.
const longestDay = 120;

/** Whether a line is a day and nothing else, as `place: 'whole'` of `dayInLine` says. */
export function isDayAlone(line: string): boolean {
  if (line.length > longestDay || saysOther(line)) return false;
  const [first, next] = daysIn(line);
  if (!first) return false;
  const head = line.slice(0, first.start);
  if (!isBesideADay(head) && !dateLabel(head)) return false;
  const { end } = next && isRange(line, first, next) ? next : first;
  return isBesideADay(withoutTarget(line.slice(end)));
}

// Most lines and titles say something else, which a look at their first long word tells. A link may lead anywhere.
function saysOther(line: string): boolean {
  const word = longWord.exec(line)?.[0];
  if (word === undefined || line.includes('](')) return false;
  const lower = word.toLowerCase();
  return !isMonthOrWeekday(lower) && !isZone(word) && !wordsOfTime.has(lower) && !isWordOfLabel(lower);
}

const separator = /[|·•;；，]|\s[–—-]\s/gu;

/**
 * The day of a line that a label gives as the day of what its text is about, with anything behind it or before it:
 * `Date: 2026-10-19 · Room 3`, `Chair: Ana | Date: 2026-10-19`, `When: 2026-10-19 (Mon), chaired by Ana`.
 */
export function labelledDayIn(line: string): WrittenDay | undefined {
  let from = 0;
  return daysIn(line).find(({ start, end }) => {
    const head = line.slice(from, start);
    from = end;
    return isLabelled(head) && endsThere(line.slice(end));
  });
}

function isLabelled(head: string): boolean {
  const parts = head.split(separator);
  const last = parts.findLast((part) => /\p{L}/u.test(part)) ?? '';
  return dateLabel(last) === 'date';
}

// `Date: 2026-10-19 is when they move` says something of the day.
function endsThere(tail: string): boolean {
  return (
    isBesideADay(withoutTarget(tail)) ||
    /^(?:[^\p{L}]|$)/u.test(withoutWhen(tail).trimStart()) ||
    /^\P{L}*[|·•;；，,(（]/u.test(tail)
  );
}

function found(
  place: DayLine['place'],
  written: WrittenDay,
  beside: string,
  label: Label | undefined,
): DayLine {
  const rest = place === 'whole' ? '' : trimmed(beside, place);
  return {
    place,
    readings: written.readings,
    day: onlyReading(written),
    beside: rest,
    isLabelled: label === 'date',
    isCreated: label === 'created',
  };
}

const rangeMark = /^[\s)\]*]*(?:-|–|—|to|bis|au|al|a|tot|até|至|~|\.\.)[\s([*]*$/iu;

function isRange(line: string, from: WrittenDay, to: WrittenDay): boolean {
  return rangeMark.test(line.slice(from.end, to.start));
}

// `[2026-11-20](daily/2026-11-20.md)`: what a link leads to is not what a line says.
function withoutTarget(tail: string): string {
  return tail.includes('](') ? tail.replace(/^([\s*_]*)\]\([^()\n]{0,200}\)/, '$1') : tail;
}

const clock = String.raw`(?:[上下中]午|晚上|早上)?\d{1,2}(?:(?:[:.h]|[ ]?uhr[ ]?|点)\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?)?[ ]?(?:[ap]\.?m\.?|h|hrs|uhr|uur|点)?`;
const zone = String.raw`(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?`;
const times = new RegExp(
  String.raw`(?:^T|(?<![\p{L}\d]))${clock}(?:Z|${zone})?(?![\p{L}\d])|${zone}(?![\p{L}\d])`,
  'giu',
);
const wordsOfTime = new Set(
  'at on the um uhr ab von bis à a le la les du au de h alle ore dalle il om uur van tot às as das o em el los t z to from am pm den der dem noon'.split(
    ' ',
  ),
);

/** Whether there are only a weekday, a time, a time zone and marks in what stands beside a day. */
function isBesideADay(text: string): boolean {
  if (text.length > 80) return false;
  if (!letterOrDigit.test(text)) return true;
  if (text.length > longestWeekday && !digit.test(text)) return false;
  const long = longWord.exec(text)?.[0];
  if (long !== undefined && !isWeekday(long) && !isZone(long) && !wordsOfTime.has(long.toLowerCase()))
    return false;
  const rest = digit.test(text) ? text.replace(times, ' ') : text;
  const hasTime = rest !== text;
  return (rest.match(/[\p{L}\p{N}]+(?:-feira)?/gu) ?? []).every(
    (word) =>
      isWeekday(word) ||
      (hasTime && (wordsOfTime.has(word.toLowerCase()) || isZone(word))) ||
      isArticle(word),
  );
}

// Most of what stands beside a day is a title, which a look at its first long word tells.
const longWord = /(?<![A-Za-zÀ-ÖØ-öø-ÿ\d])[A-Za-zÀ-ÖØ-öø-ÿ]{4,}/;
// Characters without a time: a weekday and an article.
const longestWeekday = 24;
const letterOrDigit = /[\p{L}\p{N}]/u;
const digit = /\d/;

function isArticle(word: string): boolean {
  return /^(?:on|the|am|den|der|le|el|il|em)$/i.test(word);
}

function isZone(word: string): boolean {
  return /^(?:[A-Z]{1,5}|Europe|America|Asia|Pacific|Australia|Africa)$/.test(word);
}

// Marks that close or join what stands before them, and those that join or open what stands behind.
const closing = /^[\s,;:|)}\]>*_~"'#–—-]+/u;
const opening = /[\s,;:|({[<*_~"'#–—-]+$/u;
const outer = /^[\s,;:|>*_~"'#-]+|[\s|*_~#]+$/gu;

function trimmed(beside: string, place: 'start' | 'end'): string {
  const rest = place === 'start' ? withoutWhen(beside) : withoutWeekday(beside.replace(opening, ''));
  return rest.replace(outer, '');
}

// A weekday and a time behind the day belong to it, in any order and number.
function withoutWhen(text: string): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(closing, '').replace(leadingTime, '').replace(leadingWord, unlessWeekday);
    if (next === rest) return rest;
    rest = next;
  }
}

const namedZone = '[ ]?(?:utc|gmt|wet|cet|cest|eet|bst|ist|jst|[ecmp][sd]?t)';
const leadingTime = new RegExp(
  String.raw`^(?:T|\()?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:[ ]?[ap]\.?m\.?)?(?:Z|${zone})?(?:${namedZone})?(?![\p{L}\d])`,
  'iu',
);
const leadingWord = /^\(?\p{L}+(?!\p{L})/u;
const lastWord = /(?<!\p{L})\p{L}+\.?$/u;

function unlessWeekday(word: string): string {
  return isWeekday(word.replace(/[(.]/, '')) ? '' : word;
}

function withoutWeekday(text: string): string {
  return text.replace(lastWord, unlessWeekday).replace(opening, '');
}
