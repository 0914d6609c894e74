import type { Day } from '../period/day';
import { dayOf, partsOf } from '../period/day';
import { monthNamed } from '../period/dayWords';
import { dayIn } from '../period/writtenDay';
import { fileStem } from '../store/filePath';
import type { FilePath } from '../store/store';
import type { DayAt } from './dayAt';

/**
 * The day that a note's folders spell, with its name where that is a day of the month: `2026/11-Nov/05-guild.md`,
 * `2026-11/05.md`, `2026/11/05/guild.md`, `2026-11-05/guild.md`, `2026/november-5.md`. The innermost folders count.
 */
export function dayOfFolders(path: FilePath): DayAt | undefined {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0 || !/\d{4}/.test(path)) return undefined;
  for (let at = folders.length - 1; at >= 0; at--) {
    const whole = dayIn(folders[at] ?? '');
    if (whole) return { readings: whole.readings };
  }
  const parts = [...folders, fileStem(path)];
  for (let at = folders.length - 1; at >= 0; at--) {
    const readings = spelled(parts, at);
    if (readings) return { readings };
  }
  return undefined;
}

/** The day that begins with a year in the folder `at`. */
function spelled(parts: readonly string[], at: number): DayAt['readings'] | undefined {
  const [, year, rest] = /^((?:19|20)\d\d)(?!\d)(.*)$/u.exec(parts[at] ?? '') ?? [];
  if (year === undefined || rest === undefined) return undefined;
  const inOneFolder = monthAtStart(rest.replace(/^[\s._-]+/u, ''));
  const month = inOneFolder ?? (rest === '' ? monthAtStart(parts[at + 1] ?? '') : undefined);
  const isFolder = at + 1 < parts.length - 1;
  const named = rest === '' || inOneFolder !== undefined;
  const spelledByName = named && ofName(parts.at(-1) ?? '', Number(year), isFolder ? month : inOneFolder);
  if (spelledByName) return spelledByName;
  if (month === undefined) return undefined;
  const day = dayOfMonth(parts[at + (inOneFolder === undefined ? 2 : 1)] ?? '', month);
  const found = day === undefined ? undefined : dayOf(Number(year), month, day);
  return found && [found];
}

const monthFirst = /(?<!\p{L})(\p{L}{3,10})[\s._-]?(\d{1,2})(?![\p{L}\d])/u;
const dayFirst = /(?<!\d)(\d{1,2})[\s._-]?(\p{L}{3,10})(?![\p{L}\d])/u;
const digits = /(?<!\d|\d[ ._-])(\d{2})[_-](\d{2})(?![\d._-]\d|\d)/u;

/**
 * The day that a file's name spells without its year: `july-29`, `29 July`, `CG-07-29`. Below the folder of a year alone
 * digits can be read in two ways.
 */
function ofName(name: string, year: number, ofFolder: number | undefined): DayAt['readings'] | undefined {
  const [, word = '', behind] = monthFirst.exec(name) ?? [];
  const [, before, wordBehind = ''] = dayFirst.exec(name) ?? [];
  const day = ofMonth(year, word, behind) ?? ofMonth(year, wordBehind, before);
  if (day !== undefined) return [day];
  const [, one, other] = digits.exec(name) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const readings = [dayOf(year, Number(other), Number(one)), dayOf(year, Number(one), Number(other))];
  const [first, second] = [...new Set(readings.filter((each) => each !== undefined))];
  if (ofFolder === undefined) return first && (second ? [first, second] : [first]);
  const inFolder = [second, first].find((each) => each && partsOf(each).month === ofFolder);
  return inFolder && [inFolder];
}

function ofMonth(year: number, name: string, day: string | undefined): Day | undefined {
  const month = monthNamed(name);
  // `09-September` is a month.
  return month === undefined || month === Number(day) ? undefined : dayOf(year, month, Number(day));
}

/** `11`, `11-Nov`, `2026-11`, `November`. */
function monthAtStart(folder: string): number | undefined {
  const bare = folder.replace(/^(?:19|20)\d\d[\s._-]+/u, '');
  const digits = /^(\d{1,2})(?!\d)/.exec(bare)?.[1];
  if (digits !== undefined) return Number(digits) >= 1 && Number(digits) <= 12 ? Number(digits) : undefined;
  return monthNamed(/^\p{L}+/u.exec(bare)?.[0] ?? '');
}

/** `05`, `05-guild`, `11-05 guild` in the folder of the eleventh month. */
function dayOfMonth(name: string, month: number): number | undefined {
  const [, first, second] = /^(\d{1,2})(?![\d:.h]|\p{L})(?:[._-](\d{2})(?!\d))?/u.exec(name) ?? [];
  if (first === undefined) return undefined;
  return Number(first) === month && second !== undefined ? Number(second) : Number(first);
}
