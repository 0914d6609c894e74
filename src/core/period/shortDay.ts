import type { Day } from './day';
import { addDays, dayOf, partsOf } from './day';
import { monthNamed, weekdayNamed } from './dayWords';

const ordinal = '(?:st|nd|rd|th|er|º|°|ª|\\.)?';
const joined = '(?:of |de |del |di )?';

// Each as a whole: the day, then the month, in digits or by name.
const dayFirst = new RegExp(String.raw`^(\d{1,2})${ordinal} ?${joined}([A-Za-zÀ-ÖØ-öø-ÿ]{3,10})\.?$`, 'iu');
const monthFirst = new RegExp(String.raw`^([A-Za-zÀ-ÖØ-öø-ÿ]{3,10})\.? (\d{1,2})${ordinal}$`, 'iu');
const dotted = /^(\d{1,2})\. ?(\d{1,2})\.?$/u;
const chinese = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]$/u;

// Days: what is due was seldom due a month before it was written.
const earlier = 31;

/**
 * The day that a text without a year is, such as `4 December`, `15.12.`, `18/10`, `Friday 23 October` and
 * `10月19日`: the first on
 * or after `near`, or in the month before it. Undefined where the text is anything else.
 */
export function dayWithoutYear(text: string, near: Day): Day | undefined {
  const words = withoutWeekday(text);
  const [month, day] = monthAndDay(words) ?? ofOneReading(words) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const from = addDays(near, -earlier);
  const { year } = partsOf(from);
  return [year, year + 1]
    .map((each) => dayOf(each, month, day))
    .find((found) => found !== undefined && found >= from);
}

/** The year that a file's name or folders say, with the month where they say that too. */
export interface NamedYear {
  readonly year: number;
  readonly month: number | undefined;
}

const chapter = /^\s*\d+\.\d+\s*$/u;
// Months. The notes of a December go on into January.
const halfAYear = 6;

/**
 * The day that a text without a year is, such as `September 6` or `Mon 6. September`, in the year that is named elsewhere;
 * where a month is named too, in the year that puts the day nearest to it. Undefined where the text is anything else.
 */
export function dayInYear(text: string, { year, month: named }: NamedYear): Day | undefined {
  if (chapter.test(text)) return undefined;
  const [month, day] = monthAndDay(withoutWeekday(text)) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const apart = named === undefined ? 0 : month - named;
  const next = apart > halfAYear ? -1 : apart < -halfAYear ? 1 : 0;
  return dayOf(year + next, month, day);
}

function withoutWeekday(text: string): string {
  return text
    .trim()
    .replace(/^(\p{L}+)[.,]* /u, (whole, word: string) => (weekdayNamed(word) === undefined ? whole : ''));
}

const slashed = /^(\d{1,2})\/(\d{1,2})$/u;
const months = 12;

// `18/10` and `10/18`: the eighteenth of October. `4/10` can be read in two ways.
function ofOneReading(words: string): readonly [number, number] | undefined {
  const [one, other] = (slashed.exec(words) ?? []).slice(1).map(Number);
  if (one === undefined || other === undefined) return undefined;
  if (one > months) return [other, one];
  return other > months || one === other ? [one, other] : undefined;
}

function monthAndDay(words: string): readonly [number | undefined, number] | undefined {
  const byName = dayFirst.exec(words);
  if (byName) return [monthNamed(byName[2] ?? ''), Number(byName[1])];
  const byMonth = monthFirst.exec(words);
  if (byMonth) return [monthNamed(byMonth[1] ?? ''), Number(byMonth[2])];
  const digits = dotted.exec(words);
  if (digits) return [Number(digits[2]), Number(digits[1])];
  const han = chinese.exec(words);
  return han ? [Number(han[1]), Number(han[2])] : undefined;
}
