import { dayOf } from '../period/day';
import { monthNamed } from '../period/dayWords';
import { dayIn } from '../period/writtenDay';
import { fileStem } from '../store/filePath';
import type { FilePath } from '../store/store';
import type { DayAt } from './dayAt';

/**
 * The day that a note's folders spell, with its name where that is a day of the month: `2026/11-Nov/05-guild.md`,
 * `2026-11/05.md`, `2026/11/05/guild.md`, `2026-11-05/guild.md`. The innermost folders count.
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
  if (month === undefined) return undefined;
  const day = dayOfMonth(parts[at + (inOneFolder === undefined ? 2 : 1)] ?? '', month);
  const found = day === undefined ? undefined : dayOf(Number(year), month, day);
  return found && [found];
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
