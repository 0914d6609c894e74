import type { Day } from './day';
import { addDays, dayOf, daysBetween, partsOf } from './day';

/** A week of ISO 8601: Monday to Sunday, both inclusive. It belongs to the year that its Thursday lies in. */
export interface Week {
  readonly year: number;
  /** 1 to 53. */
  readonly number: number;
  readonly from: Day;
  readonly to: Day;
}

// Weeks are counted from this Monday, in both directions.
const aMonday = '0001-01-01' as Day;
const fromMondayToThursday = 3;
const fromMondayToSunday = 6;

/** The week that contains a day. */
export function weekOf(day: Day): Week {
  const from = mondayOf(day);
  const { year } = partsOf(addDays(from, fromMondayToThursday));
  return {
    year,
    number: daysBetween(firstMonday(year), from) / 7 + 1,
    from,
    to: addDays(from, fromMondayToSunday),
  };
}

/** A week by its number; undefined where the year has no such week, as most have no 53rd. */
export function weekNumbered(year: number, number: number): Week | undefined {
  const week = weekOf(addDays(firstMonday(year), (number - 1) * 7));
  return week.year === year && week.number === number ? week : undefined;
}

// The first week holds the first Thursday, and so always January 4.
function firstMonday(year: number): Day {
  return mondayOf(dayOf(year, 1, 4) ?? aMonday);
}

function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day));
}

/** The weekday of a day, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((daysBetween(aMonday, day) % 7) + 7) % 7;
}
