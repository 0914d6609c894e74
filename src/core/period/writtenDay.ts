import type { Day } from './day';
import { dayOf } from './day';
import { monthNamed, weekdayNamed } from './dayWords';
import { weekdayOf } from './week';

/** A day as it is written in a text. The offsets are those of the text. */
export interface WrittenDay {
  /**
   * The day, or both readings of one that can be read in two ways (`04-06-2026`), first that which puts the day before the
   * month. Nobody can know which is meant (docs/files.md#the-day).
   */
  readonly readings: readonly [Day] | readonly [Day, Day];
  readonly start: number;
  readonly end: number;
}

// Characters. What is longer is prose; its days say when something else is.
const longest = 400;

/**
 * All days in a title, a name or a line of text, in their order: `2026-11-20`, `20261120`, `2026/11/20`, `2026.11.20`,
 * `2026_11_20`, `20.11.2026`, `20.11.26`, `13/06/2026`, `2026年11月20日`, and those with the name of a month. Reads the first
 * 400 characters.
 */
export function daysIn(text: string): readonly WrittenDay[] {
  if (isoAlone.test(text)) return isoDay(text);
  if (!mayHoldDay.test(text)) return [];
  const read = text.length > longest ? text.slice(0, longest) : text;
  const [iso, ...others] = forms;
  const first = iso ? daysOfForm(read, iso) : [];
  // Most days are of the first form. Each other one needs four digits as well, and where none are left there is none.
  if (first.length > 0 && first.length === read.match(yearRuns)?.length) return first;
  const found = [...first, ...others.flatMap((form) => daysOfForm(read, form))];
  return found.sort((a, b) => a.start - b.start).filter(isBehindThoseBefore);
}

// What front matter and file names hold most.
const isoAlone = /^\d{4}-\d\d-\d\d$/;

function isoDay(text: string): readonly WrittenDay[] {
  const day = dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
  return day === undefined ? [] : [{ readings: [day], start: 0, end: text.length }];
}

/** Whether a text may hold a day: quick to say no. */
export function mayHoldDays(text: string): boolean {
  return mayHoldDay.test(text);
}

function daysOfForm(text: string, { pattern, holds, named, readings }: Form): readonly WrittenDay[] {
  const found: WrittenDay[] = [];
  if (!holds.test(text) || (named && !monthName.test(text))) return found;
  // `matchAll` would make a pattern of its own for every text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const days = readings(match);
    const end = match.index + match[0].length;
    if (days) found.push({ readings: onItsWeekday(days, text, match.index, end), start: match.index, end });
  }
  return found;
}

/** The first day in a title, a name or a line of text; see `daysIn`. */
export function dayIn(text: string): WrittenDay | undefined {
  return daysIn(text)[0];
}

/** The day, where it is written so that it can be read in one way only. */
export function onlyReading({ readings }: WrittenDay): Day | undefined {
  return readings.length === 1 ? readings[0] : undefined;
}

const yearRuns = /\d{4,}/g;
const mayHoldDay = /\d{4}|\d\d\.\d\d\.\d\d/;

const wordBefore = /([\p{L}-]{2,15})\.?,?[ \t]{0,2}$/u;
const wordBehind = /^[ \t,([]{0,3}([\p{L}-]{2,15})/u;

/** The readings of a day, without the one that contradicts the weekday beside it: `miércoles 06/03/2024`. */
function onItsWeekday(
  readings: WrittenDay['readings'],
  text: string,
  start: number,
  end: number,
): WrittenDay['readings'] {
  if (readings.length === 1) return readings;
  const before = wordBefore.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const weekday =
    weekdayNamed(before ?? '') ?? weekdayNamed(wordBehind.exec(text.slice(end, end + 20))?.[1] ?? '');
  const [only, other] = readings.filter((day) => weekdayOf(day) === weekday);
  return only && other === undefined ? [only] : readings;
}

interface Form {
  /** Bounded in all its repetitions, so that no line takes longer than its length. */
  readonly pattern: RegExp;
  /** What each day of the form holds, as a test that is quick to say no. */
  readonly holds: RegExp;
  /** Whether it has the name of a month. */
  readonly named?: boolean;
  readonly readings: (match: RegExpExecArray) => WrittenDay['readings'] | undefined;
}

// A part of a longer number (`12026-11-20`, `1.2026.11.20`) and of a version (`v2026.11.20`) is no day.
const before = String.raw`(?<!\d|\d[-/._]|\bv)`;
const ordinal = String.raw`(?:st|nd|rd|th|er|re|º|°|ª|\.)?`;
const gap = String.raw`[ \t\u00a0._/-]{0,2}`;
const joined = String.raw`(?:(?:of|de|del|di|do) )?(?:the )?`;
// The names of months are of the Latin script. With all letters of Unicode a pattern takes 100 ms to compile.
const letters = 'A-Za-zÀ-ÖØ-öø-ÿ';
const month = String.raw`([${letters}]{3,10})\.?`;
// The last day of several: `5-6 November 2026`, `5. bis 6. November 2026`. The first is when it began.
const upTo = String.raw`(?:(?:[-–/]| (?:to|and|bis|und|al?|y|au|et|e|tot|en) )\d{1,2}${ordinal})?`;

// How the names of months begin, in all languages.
const monthName =
  /jan|jän|jae|ene|gen|f[eé]b|fev|fév|m[aä]r|mae|maa|mrt|mrz|apr|abr|avr|ma[yigj]|mei|jun|jui|giu|jul|lug|a[ugo]{2}|aoû|aou|ago|se[pt]|o[ck]t|out|ott|nov|d[eéi][cz]/i;

const forms: readonly Form[] = [
  {
    // What stands before is looked at behind the digits, which most places of a text do not have.
    pattern: /(\d{4})(?<!(?:\d|\d[-/._]|\bv)\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
    holds: /\d{4}[-/._]\d/,
    readings: ([, year, , monthNumber, day]) => one(year, Number(monthNumber), day),
  },
  {
    // As note-takers and zettelkasten write it, also with a time behind: `20261120T1030`, `202611201030`.
    pattern: /(?<!\d|\d[-/._]|\bv)((?:19|20)\d\d)(\d\d)(\d\d)(?=(?:[T_-]?\d{4}(?:\d\d)?Z?)?(?!\d))/gu,
    holds: /\d{8}/,
    readings: ([, year, monthNumber, day]) => one(year, Number(monthNumber), day),
  },
  {
    pattern: new RegExp(
      String.raw`${before}(\d{1,2})(?:(\.) ?(\d{1,2})\. ?|([-/_])(\d{1,2})\4)(\d{4})(?!\d)`,
      'gu',
    ),
    holds: /[./_ -]\d{4}/,
    readings: ([, first, dot, behindDot, , second, year]) =>
      dot ? one(year, Number(behindDot), first) : eitherWay(year, first, second),
  },
  {
    // As German and its neighbours write it; few versions have three parts of two digits.
    pattern: new RegExp(String.raw`${before}(?<![.\p{L}])(\d\d)\.(\d\d)\.(\d\d)(?![\d\p{L}]|\.\d)`, 'gu'),
    holds: /\d\d\.\d\d\.\d\d/,
    readings: ([, day, monthNumber, year]) => one(`20${year ?? ''}`, Number(monthNumber), day),
  },
  {
    pattern: /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/gu,
    holds: /年/,
    readings: ([, year, monthNumber, day]) => one(year, Number(monthNumber), day),
  },
  {
    pattern: new RegExp(
      String.raw`${before}(\d{1,2})${ordinal}${upTo}${gap}${joined}${month},?${gap}${joined}(\d{4})(?!\d)`,
      'giu',
    ),
    holds: new RegExp(
      String.raw`[${letters}]{3}[^${letters}\d]{0,4}(?:(?:of|de|del|di|do) (?:the )?)?\d{4}`,
      'iu',
    ),
    named: true,
    readings: ([, day, name, year]) => one(year, monthNamed(name ?? ''), day),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![${letters}])${month}${gap}(\d{1,2})${ordinal}${upTo},?${gap}${joined}(\d{4})(?!\d)`,
      'giu',
    ),
    holds: /\d[^\d]{1,10}\d{4}/u,
    named: true,
    readings: ([, name, day, year]) => one(year, monthNamed(name ?? ''), day),
  },
  {
    pattern: new RegExp(String.raw`${before}(\d{4}),?${gap}${month}${gap}(\d{1,2})(?!\d)${ordinal}`, 'giu'),
    holds: new RegExp(String.raw`\d{4},?${gap}[${letters}]{3}`, 'u'),
    named: true,
    readings: ([, year, name, day]) => one(year, monthNamed(name ?? ''), day),
  },
];

function one(
  year: string | undefined,
  monthNumber: number | undefined,
  day: string | undefined,
): readonly [Day] | undefined {
  const written = monthNumber === undefined ? undefined : dayOf(Number(year), monthNumber, Number(day));
  return written && [written];
}

// Half of the world writes the day first, the other half the month.
function eitherWay(
  year: string | undefined,
  first: string | undefined,
  second: string | undefined,
): WrittenDay['readings'] | undefined {
  const dayFirst = one(year, Number(second), first)?.[0];
  const monthFirst = one(year, Number(first), second)?.[0];
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return [dayFirst, monthFirst];
  const only = dayFirst ?? monthFirst;
  return only && [only];
}

function isBehindThoseBefore({ start }: WrittenDay, at: number, all: readonly WrittenDay[]): boolean {
  const previous = all[at - 1];
  return previous === undefined || previous.end <= start;
}
