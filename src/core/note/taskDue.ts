import type { Day } from '../period/day';
import { dayAtStart } from '../period/day';
import { dayWithoutYear } from '../period/shortDay';
import { daysIn, onlyReading } from '../period/writtenDay';

// In front of a day, in the languages of the words; a weekday or an article may stand between.
const dueWords = String.raw`(?:due(?: date| on| by)?|by|until|before|deadline|eta|bis(?: zum| spätestens)?|fällig(?: am)?|frist|spätestens|vence(?: el)?|antes del|para el|hasta el|plazo|avant le|pour le|d’ici le|d'ici le|échéance|entro(?: il)?|scadenza|voor|uiterlijk|tegen|até|prazo|截止|之前|期限)`;
const until = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${dueWords}\s*[:：]?\s*(?:\p{L}+,?\s+)?(?:the\s+|le\s+|el\s+|il\s+)?[[(]*$`,
  'iu',
);
// Quick to say no: such a word, and not far behind it a day; or a day, and behind it what says so.
const mayBeDue = new RegExp(
  String.raw`(?<![A-Za-zÀ-ÖØ-öø-ÿ])${dueWords}[^]{0,40}\d|\d[\])号日號]*\s*(?:之前|前|截止)`,
  'iu',
);
const behind = /^[\])]*\s*(?:之前|前|截止)/u;
const planning = /\b(?:DEADLINE|SCHEDULED):\s*<(\d{4}-\d\d-\d\d)[^>\n]*>/gu;

/** The day until which an action is due, as its words say: `by 2026-12-15`, `bis 15.12.2026`, `(due 15 December 2026)`. */
export function dueIn(text: string, near?: Day): Day | undefined {
  const end = near && endOfMonth(text, near);
  if (end) return end;
  if (!/\d/.test(text) || !mayBeDue.test(text)) return undefined;
  const found = daysIn(text).findLast(
    ({ start, end }) =>
      until.test(text.slice(Math.max(0, start - 40), start)) || behind.test(text.slice(end, end + 8)),
  );
  return found && onlyReading(found);
}

const mayBeEnd = /\b(?:end|ende|eind|fim|fin|fine|fines|final|finales)\s/i;
const byEndOf =
  /(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:(?:bis|by|until|before|hasta|antes de|avant|d['’]ici|entro|até|tegen|voor)\s+(?:the |el |la |le |a |o |il )?)?(?:ende|end of|finales de|fines de|final de|fin|fine|eind|fim de)\s+([A-Za-zÀ-ÖØ-öø-ÿ]{3,12})\.?(?:\s+(\d{4}))?(?![A-Za-zÀ-ÖØ-öø-ÿ])/iu;
const lastDays = [31, 30, 29, 28];

// `bis Ende Oktober`: the last day of the month that exists.
function endOfMonth(text: string, near: Day): Day | undefined {
  const [, month, year] = mayBeEnd.test(text) ? (byEndOf.exec(text) ?? []) : [];
  if (month === undefined) return undefined;
  for (const day of lastDays) {
    const words = `${day} ${month}`;
    const found = year === undefined ? dayWithoutYear(words, near) : dayOfCell(`${words} ${year}`, near);
    if (found) return found;
  }
  return undefined;
}

/** The day that a cell of a column such as Due holds, in a note of the day `near`. */
export function dayOfCell(cell: string, near: Day | undefined): Day | undefined {
  const [first] = daysIn(cell);
  if (first) return likeliestReading(first.readings, near);
  return near && dayWithoutYear(cell, near);
}

/** Of two readings the one that is not before the note, where only one is: nothing is due long before it is written. */
export function likeliestReading(readings: readonly Day[], near: Day | undefined): Day | undefined {
  const possible = readings.length === 1 || !near ? readings : readings.filter((day) => day >= near);
  return possible.length === 1 ? possible[0] : undefined;
}

/** A task's text without the planning lines and properties of Org and Logseq, and the day of its deadline. */
export function withoutPlanning(written: string): { readonly text: string; readonly due: Day | undefined } {
  if (!written.includes(':') || !/:: |>|:LOGBOOK:/u.test(written)) return { text: written, due: undefined };
  let due: Day | undefined;
  const text = written
    .replace(planning, (whole: string, day: string) => {
      if (whole.startsWith('DEADLINE')) due = dayAtStart(day);
      return '';
    })
    .replace(/\n\s*:LOGBOOK:[^]*?(?::END:|$)/gu, '')
    .replace(/\n\s*[\w-]+:: [^\n]*/gu, '');
  return { text, due };
}
