import { dayInLine } from '../../period/dayLine';
import { isNothing, meaningOfHeading, months, outcomes, particulars } from './vocabulary';

/**
 * How much a text tells a reader who was not there. `nothing`: a name, a date, a link, "no updates"; `brief`: a word or
 * two that name a subject without saying anything about it.
 */
export type Worth = 'telling' | 'brief' | 'nothing';

// Matches lowercased text: see `nothingMuch`.
const date = new RegExp(
  `^(?:\\p{L}+day,? )?(?:\\d{1,2}\\.? ?(?:${months})\\.?|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?$`,
  'u',
);

const twoLetters = /\p{L}\P{L}*\p{L}/u;

/** Rates plain text, as `plainText` returns it. */
export function worthOf(text: string): Worth {
  const bare = text.replace(/(?<![\s.!?…:;,*()-])[\s.!?…:;,*()-]+$/u, '').trim();
  if (!twoLetters.test(bare) || isNothing(bare) || date.test(bare.toLowerCase())) return 'nothing';
  if (particulars.test(text) || isRollCall(bare) || isDateLine(text) || isLabelOfApparatus(text))
    return 'nothing';
  if (/[.!?。！？…]$/u.test(text) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{4}/u.test(bare))
    return 'telling';
  return bare.split(/\s+/u).length > 2 ? 'telling' : 'brief';
}

/** Whether a line is a day with its weekday and time, and nothing else. */
export function isDateLine(text: string): boolean {
  return /\d/.test(text) && text.length < 100 && dayInLine(text)?.place === 'whole';
}

// `With:`, and `Anwesend: Mia, Noa`.
function isLabelOfApparatus(text: string): boolean {
  const [, label] = /^([^:：]{2,40})[:：]/u.exec(text) ?? [];
  return label !== undefined && meaningOfHeading(label) === 'apparatus';
}

/** Whether a text is only the outcome of its agenda item: `Merged.` */
export function isOutcome(text: string): boolean {
  return outcomes.has(
    text
      .replace(/(?<![.!])[.!]+$/u, '')
      .trim()
      .toLowerCase(),
  );
}

/** Whether a written text is only a person's name and handle: `Joe Sepi (@joesepi)`. */
export function isHandle(written: string): boolean {
  return (
    written.includes('@') && /^(?:[\p{L}\p{M}.'’-]+[ \t]+){0,5}\(?@[\w-]+\)?[\s,.;:]*$/u.test(written.trim())
  );
}

// Three or more names and nothing else: `Dario, Pilar, Mei and me`.
function isRollCall(text: string): boolean {
  const parts = text.split(/\s*[,;&/]\s*(?:and\s+)?|\s+and\s+/u).filter((part) => part !== '');
  return (
    parts.length >= 3 &&
    parts.every((part) => /^(?:me|myself|(?:\p{Lu}[\p{L}\p{M}.'’-]*\s?){1,3})$/u.test(part))
  );
}
