/**
 * A calendar day, `YYYY-MM-DD`. It is sorted and compared as text, and never becomes a point in time with a time zone
 * (docs/files.md#the-day; H3, L15).
 */
export type Day = string & { readonly __brand: 'Day' };

const shape = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/;

/** The day that `text` starts with (`2026-11-20T10:30:00`); undefined where there is none, or it does not exist. */
export function dayAtStart(text: string): Day | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day, if `text` is exactly one in the form `YYYY-MM-DD`. */
export function parseDay(text: string): Day | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayAtStart(text) : undefined;
}

/** The day of a year, a month (1 to 12) and a day of the month; undefined where it does not exist. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return format(year, month, day);
}

/** The last day of a month. Months outside 1 to 12 belong to other years: 0 is December of the year before. */
export function lastDayOfMonth(year: number, month: number): Day {
  const { year: inYear, month: inMonth } = normalMonth(year, month);
  return format(inYear, inMonth, daysInMonth(inYear, inMonth));
}

/** The first day of a month. Months outside 1 to 12 belong to other years. */
export function firstDayOfMonth(year: number, month: number): Day {
  const { year: inYear, month: inMonth } = normalMonth(year, month);
  return format(inYear, inMonth, 1);
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day's year, month (from 1) and day of the month. */
export function partsOf(day: Day): CalendarDay {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day a number of days after `day`, or before it where `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The number of days from `from` to `to`: 1 for the next day, negative where `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The number of whole weeks from `from` to `to`, rounded down. */
export function weeksBetween(from: Day, to: Day): number {
  return Math.floor(daysBetween(from, to) / 7);
}

function normalMonth(year: number, month: number): { year: number; month: number } {
  const months = year * 12 + (month - 1);
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function format(year: number, month: number, day: number): Day {
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as Day;
}

// Days since 0000-03-01 of the proleptic Gregorian calendar: years that begin in March put the leap day last
// (H. Hinnant, "chrono-compatible low-level date algorithms").
function dayNumber(day: Day): number {
  const parts = partsOf(day);
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (parts.month + (parts.month > 2 ? -3 : 9)) + 2) / 5) + parts.day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function dayFromNumber(number: number): Day {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return format(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** A time of day as in a log line: `HH:MM`, 24 hours. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' };

/** The time of day of an hour (0 to 23) and a minute (0 to 59). */
export function timeOfDay(hour: number, minute: number): TimeOfDay {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':') as TimeOfDay;
}
