import type { Day } from './day';
import { addDays, daysBetween, firstDayOfMonth, lastDayOfMonth, parseDay, partsOf } from './day';
import type { Week } from './week';
import { weekNumbered, weekOf } from './week';

/**
 * A range of days, both ends inclusive. `id` is its name in commands and report files: `2026-Q4`, `FY27-Q1`, `2026-W47`.
 */
export interface Period {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** What relative periods and fiscal years depend on. */
export interface Calendar {
  readonly today: Day;
  /** The first month, 1 to 12, of the fiscal year. A fiscal year is named after the calendar year in which it ends. */
  readonly fiscalYearStart: number;
}

export function contains(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to;
}

/** The calendar quarter, 1 to 4, of a year. */
export function calendarQuarter(year: number, quarter: number): Period {
  return monthsFrom(year, quarter * 3 - 2, 3, `${year}-Q${quarter}`);
}

/** The quarter that contains a day: `2026-Q4` where the fiscal year begins in January, otherwise `FY27-Q1`. */
export function quarterOf(day: Day, fiscalYearStart: number): Period {
  const { year, month } = partsOf(day);
  if (fiscalYearStart === 1) return calendarQuarter(year, Math.ceil(month / 3));
  const startYear = month >= fiscalYearStart ? year : year - 1;
  const quarter = Math.floor(((month - fiscalYearStart + 12) % 12) / 3) + 1;
  return fiscalQuarter(startYear + 1, quarter, fiscalYearStart);
}

/** The quarter before the first day of `period`. */
export function previousQuarter(period: Period, fiscalYearStart: number): Period {
  return quarterOf(addDays(period.from, -1), fiscalYearStart);
}

/** The 13 weeks up to today, and everything later: notes with a future date count as current. */
export function lastThirteenWeeks(today: Day): Period {
  return { id: 'last-13-weeks', from: addDays(today, -13 * 7 + 1), to: lastDayOfMonth(9999, 12) };
}

/**
 * The preceding period of the same kind: the quarter, month, week, half-year or year before. For any other range of days, as
 * many days, ending the day before its first.
 */
export function previousPeriod(period: Period, fiscalYearStart: number): Period {
  const dayBefore = addDays(period.from, -1);
  const { year, month } = partsOf(dayBefore);
  if (/^(\d{4}|FY\d\d)-Q\d$/.test(period.id)) {
    return period.id.startsWith('FY')
      ? quarterOf(dayBefore, fiscalYearStart)
      : calendarQuarter(year, Math.ceil(month / 3));
  }
  if (/^\d{4}-\d\d$/.test(period.id)) return monthOf(year, month);
  if (/^\d{4}-H\d$/.test(period.id)) return half(year, month > 6 ? 2 : 1);
  if (/^\d{4}$/.test(period.id)) return monthsFrom(year, 1, 12, String(year));
  if (/^FY\d\d$/.test(period.id)) return fiscalYear(fiscalYearNumber(period.id) - 1, fiscalYearStart);
  if (/^\d{4}-W\d\d$/.test(period.id)) return periodOfWeek(weekOf(dayBefore));
  const from = addDays(dayBefore, -daysBetween(period.from, period.to));
  return { id: `${from}..${dayBefore}`, from, to: dayBefore };
}

/**
 * Parses a period by its name (docs/report.md#periods): `2026-Q4` (always the calendar quarter), `FY27-Q1`, `FY27`,
 * `2026-11`, `2026-H2`, `2026`, `2026-W47` (a week of ISO 8601), `2026-10-01..2026-12-31`, or relative to today; see
 * `relativePeriods`. Undefined for anything else.
 */
export function parsePeriod(text: string, calendar: Calendar): Period | undefined {
  if (isRelative(text)) return relativePeriods[text](calendar);
  if (text.includes('..')) return dayRange(text);
  if (/^\d{4}-W\d\d$/.test(text)) return namedWeek(text);
  const match = /^(?:(FY)(\d\d)|(\d{4}))(?:-(?:(Q)([1-4])|(H)([12])|(0[1-9]|1[0-2])))?$/.exec(text);
  return match ? namedPeriod(match, calendar.fiscalYearStart) : undefined;
}

const relativePeriods = {
  'this-week': ({ today }: Calendar) => periodOfWeek(weekOf(today)),
  'last-week': ({ today }: Calendar) => periodOfWeek(weekOf(addDays(today, -7))),
  'this-month': ({ today }: Calendar) => monthAround(today),
  'last-month': ({ today }: Calendar) => monthAround(addDays(monthAround(today).from, -1)),
  'this-quarter': ({ today, fiscalYearStart }: Calendar) => quarterOf(today, fiscalYearStart),
  'last-quarter': ({ today, fiscalYearStart }: Calendar) =>
    previousQuarter(quarterOf(today, fiscalYearStart), fiscalYearStart),
} as const;

function isRelative(text: string): text is keyof typeof relativePeriods {
  return Object.hasOwn(relativePeriods, text);
}

function namedWeek(text: string): Period | undefined {
  const week = weekNumbered(Number(text.slice(0, 4)), Number(text.slice(-2)));
  return week && periodOfWeek(week);
}

function periodOfWeek({ year, number, from, to }: Week): Period {
  return { id: `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`, from, to };
}

function monthAround(day: Day): Period {
  const { year, month } = partsOf(day);
  return monthOf(year, month);
}

function namedPeriod(match: RegExpExecArray, fiscalYearStart: number): Period | undefined {
  const [text, fiscal, fiscalDigits, calendarDigits, isQuarter, quarter, isHalf, halfNumber, month] = match;
  if (fiscal) {
    const year = 2000 + Number(fiscalDigits);
    if (isQuarter) return fiscalQuarter(year, Number(quarter), fiscalYearStart);
    return isHalf || month ? undefined : fiscalYear(year, fiscalYearStart);
  }
  const year = Number(calendarDigits);
  if (isQuarter) return calendarQuarter(year, Number(quarter));
  if (isHalf) return half(year, Number(halfNumber));
  if (month) return monthOf(year, Number(month));
  return monthsFrom(year, 1, 12, text);
}

function dayRange(text: string): Period | undefined {
  const [first, last, ...rest] = text.split('..');
  const from = parseDay(first ?? '');
  const to = parseDay(last ?? '');
  return from && to && rest.length === 0 && from <= to ? { id: text, from, to } : undefined;
}

function fiscalYearNumber(id: string): number {
  return 2000 + Number(id.slice(2, 4));
}

function fiscalQuarter(year: number, quarter: number, fiscalYearStart: number): Period {
  const firstMonth = fiscalYearStart + (quarter - 1) * 3;
  return monthsFrom(startingYear(year, fiscalYearStart), firstMonth, 3, `${fiscalLabel(year)}-Q${quarter}`);
}

function fiscalYear(year: number, fiscalYearStart: number): Period {
  return monthsFrom(startingYear(year, fiscalYearStart), fiscalYearStart, 12, fiscalLabel(year));
}

function startingYear(fiscalYear: number, fiscalYearStart: number): number {
  return fiscalYearStart === 1 ? fiscalYear : fiscalYear - 1;
}

function fiscalLabel(year: number): string {
  return `FY${String(year % 100).padStart(2, '0')}`;
}

function monthOf(year: number, month: number): Period {
  return monthsFrom(year, month, 1, `${year}-${String(month).padStart(2, '0')}`);
}

function half(year: number, number: number): Period {
  return monthsFrom(year, number === 1 ? 1 : 7, 6, `${year}-H${number}`);
}

function monthsFrom(year: number, month: number, count: number, id: string): Period {
  return { id, from: firstDayOfMonth(year, month), to: lastDayOfMonth(year, month + count - 1) };
}

/**
 * Parses a period as typed by hand. Like `parsePeriod`, but ignores case and surrounding blanks, and takes blanks for
 * hyphens: `2026 h1`, `fy27-q1`, `2026 w47`, `2026-10-01 .. 2026-12-31`. Undefined while it is not a period.
 */
export function typedPeriod(text: string, calendar: Calendar): Period | undefined {
  const words = text.trim().replace(/\s*\.\.\s*/, '..');
  const joined = words.replace(/\s+/g, '-');
  return parsePeriod(joined.toUpperCase(), calendar) ?? parsePeriod(joined.toLowerCase(), calendar);
}
