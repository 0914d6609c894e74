import type { Day } from '../period/day';
import { dayInLine } from '../period/dayLine';
import { dayInYear } from '../period/shortDay';
import type { YearOfNote } from './namedYear';
import { isStructural } from './structureWords';
import { bareWords } from './words/bareWords';
import { isStatusLabel } from './words/meanings';

// A weekday, a day and a month; `12月30日`.
const mayBeShortDay = /^(?:\S{2,12} )?(?:\d{1,2}\S{0,2} ?(?:\S{1,3} )?\S{2,11}|\S{3,11} \d{1,2}\S{0,2})$/u;

/**
 * The day that the title of a heading is, or begins or ends with. `Next meeting 2026-12-15` only announces one: what
 * stands under it belongs to the meeting around it. `year`: that of a title which is a day without one.
 */
export function dayOfTitle(title: string, year?: YearOfNote): Day | undefined {
  if (!/\d{4}/.test(title)) return year && dayOfShortTitle(title, year);
  const line = dayInLine(title);
  if (line?.day === undefined || line.isCreated || isStructural(line.beside)) return undefined;
  return line.beside !== '' && isStatus(line.beside) ? undefined : line.day;
}

/** The day that a title is which has no year: `September 6`, `Mon 6. September`. */
export function dayOfShortTitle(title: string, year: YearOfNote): Day | undefined {
  const named = mayBeShortDay.test(title) ? year() : undefined;
  return named && dayInYear(title, named);
}

// `Status: accepted on 2026-10-19` tells the state of the record around it.
function isStatus(words: string): boolean {
  const [label = ''] = words.split(/[:：]/u, 1);
  return isStatusLabel(bareWords(label));
}

/** Whether a title is a label and a day: `Date: 2026-10-19`. */
export function isDateField(title: string): boolean {
  return /\d{4}/.test(title) && dayInLine(title)?.isLabelled === true;
}
