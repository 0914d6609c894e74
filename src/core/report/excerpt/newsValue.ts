import { bareWords } from '../../note/words/bareWords';
import { isNothingToWrite } from '../../note/words/meanings';
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
  // A block of GitBook or Liquid.
  if (text.startsWith('{%') && text.endsWith('%}')) return 'nothing';
  if (particulars.test(text) || isRollCall(bare) || isDateLine(text) || isLabelOfApparatus(text))
    return 'nothing';
  if (isListOfAddresses(text) || isAsideAlone(bare)) return 'nothing';
  if (isOutcome(bare)) return 'brief';
  if (/[.!?。！？…]$/u.test(text) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{4}/u.test(bare))
    return 'telling';
  return bare.split(/\s+/u).length > 2 ? 'telling' : 'brief';
}

/** Whether a sentence says that there was nothing: `Nothing new.` */
export function isNothingNew(sentence: string): boolean {
  const bare = sentence.replace(/[\s.!。]+$/u, '').trim();
  return (
    /^\P{L}*(?:no |not |nothing|nichts|kein|nada|sin |rien|pas |niente|nessun|niets|geen|sem |没有|无|暂无)/iu.test(
      bare,
    ) && isNothing(bare)
  );
}

/** Whether a line is a day with its weekday and time, and nothing else. */
export function isDateLine(text: string): boolean {
  return /\d/.test(text) && text.length < 100 && dayInLine(text)?.place === 'whole';
}

const address = /[^\s<>(),;:·|]{1,64}@[^\s<>(),;:·|]{1,100}\.\p{L}{2,}/gu;

// As the calendars of note-takers write who was there: `Thu, 15 Oct 2026 · ana@example.com, bo@example.com`.
function isListOfAddresses(text: string): boolean {
  if (!text.includes('@')) return false;
  const rest = text
    .replace(address, '')
    .replace(/[\s<>(),;·|+&]+/gu, ' ')
    .trim();
  if (rest === text) return false;
  return rest.split(' ').every((word) => !/^\p{Ll}{2,}/u.test(word)) || isDateLine(rest);
}

// `(Ana Lima)`: who brought it up.
function isAsideAlone(text: string): boolean {
  return /^[([（][^()[\]（）]{1,40}[)\]）]?$/u.test(text) && text.split(/\s+/u).length <= 3;
}

// `With:`, and `Anwesend: Mia, Noa`; `Guests: none`.
function isLabelOfApparatus(text: string): boolean {
  const [, label, said = ''] = /^([^:：]{2,40})[:：](.{0,20})/u.exec(text) ?? [];
  if (label === undefined) return false;
  return meaningOfHeading(label) === 'apparatus' || isNothingToWrite(bareWords(said));
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

/** Whether a written text is only a first and a last name: `Juan José Gómez`. */
export function isFullName(written: string): boolean {
  const name = /[)\]]\s*$/.test(written) ? written.replace(affiliation, '') : written;
  return /^(?:\p{Lu}[\p{Ll}\p{M}'’-]+|\p{Lu}\.|de|del|van|von|da|di)(?: (?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.|de|del|van|von|da|di|la)){1,4}$/u.test(
    name.trim(),
  );
}

// `Ana Lima (Baker Ltd)`, `Ana Lima (Baker Ltd) [host]`
const affiliation = /(?:\s*\([^()\n]{1,60}\))?(?:\s*\[[^[\]\n]{1,40}\])?\s*$/;

// Three or more names and nothing else: `Dario, Pilar, Mei and me`.
function isRollCall(text: string): boolean {
  const parts = text
    .replace(/\s*\([^()]*(?:\)|$)/gu, '')
    .split(/\s*[,;&/]\s*(?:and\s+)?|\s+and\s+/u)
    .filter((part) => part !== '');
  return (
    parts.length >= 3 &&
    parts.every((part) => /^(?:me|myself|(?:\p{Lu}[\p{L}\p{M}.'’-]*\s?){1,3})$/u.test(part))
  );
}
