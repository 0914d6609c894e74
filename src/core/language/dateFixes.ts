import type { Day } from '../period/day';
import { dayAtStart, dayOf } from '../period/day';
import type { Span } from '../text/range';
import { fileStem } from '../note/fields';
import type { LanguageContext } from './context';
import type { Fix } from './fixes';

/** For a date that is none: what it can only have meant, and the date that the file's name has. */
export function dateFixes({ path, text }: LanguageContext, value: string, span: Span): readonly Fix[] {
  const meant = reordered(value);
  const named = dayAtStart(fileStem(path).replace(/[_.]/g, '-'));
  const fixes: (readonly ['use-date' | 'use-name-date', Day])[] = [];
  if (meant) fixes.push(['use-date', meant]);
  if (named && named !== meant) fixes.push(['use-name-date', named]);
  return fixes.map(([code, day], rank) => ({
    code,
    args: [day],
    splices: [{ ...span, text: quoteOf(text, span) + day + quoteOf(text, span) }],
    isPreferred: rank === 0,
  }));
}

// Dots are written between day, month and year; with slashes or dashes a number above 12 has to tell the day.
function reordered(value: string): Day | undefined {
  const yearFirst = /^(\d{4})(?:[. ]+(\d{1,2})[. ]+(\d{1,2})|(\d{2})(\d{2}))\.?$/.exec(value);
  if (yearFirst) {
    const [, year, month, day, month2, day2] = yearFirst;
    return dayOf(Number(year), Number(month ?? month2), Number(day ?? day2));
  }
  const yearLast = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})$/.exec(value);
  if (!yearLast) return undefined;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  if (yearLast[2] === '.' || first > 12 || first === second) return dayOf(year, second, first);
  return second > 12 ? dayOf(year, first, second) : undefined;
}

function quoteOf(text: string, { start, end }: Span): string {
  const quote = text.charAt(start);
  return (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote ? quote : '';
}
