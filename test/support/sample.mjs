// Copies the sample workspace (media/sample), counting its dates back from a given day, so that it never goes stale.
//
// How the stored files are written. N is a number of days from today, with its sign; all of it is legal in a Windows
// file name:
//   in paths     @-012        that day, as 2026-11-11
//                @y           a folder: the year of the day in the file's own name
//   in contents  {{day -12}}  that day, as 2026-11-11
//                {{month -12}}, {{year -12}}  its month's English name and its year
// A day on a weekend becomes the Friday before it, in paths and contents alike; it is a company that sleeps on Saturdays.
// Everything else is copied byte for byte, line ends and byte order marks included.
//
// On the command line: node test/support/sample.mjs TARGET [YYYY-MM-DD]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const PATH_DAY = /@([-+]\d+)/;
const CONTENT_TOKEN = /\{\{(day|month|year) ([-+]?\d+)\}\}/g;

const pad = (number, width) => String(number).padStart(width, '0');

/** Days since 1970-01-01 of a day of the Gregorian calendar: integers only, because a clock would bring its time zone along. */
const toNumber = ({ year, month, day }) => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
};

/** The reverse of {@link toNumber}. */
const fromNumber = (number) => {
  const since = number + 719468;
  const era = Math.floor(since / 146097);
  const dayOfEra = since - era * 146097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
};

const iso = ({ year, month, day }) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const parseToday = (text) => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const number = toNumber({ year: Number(year), month: Number(month), day: Number(day) });
  if (day === undefined || iso(fromNumber(number)) !== text) throw new Error(`No such day: ${text}`);
  return number;
};

/** 1970-01-05 was a Monday. */
const beforeWeekend = (number) => number - Math.max(0, ((((number - 4) % 7) + 7) % 7) - 4);

const workday = (today, offset) => fromNumber(beforeWeekend(today + Number(offset)));

const resolvePath = (stored, today) => {
  const offset = PATH_DAY.exec(stored)?.[1];
  if (offset === undefined) return stored;
  const day = workday(today, offset);
  return stored.replace('@y/', `${pad(day.year, 4)}/`).replace(PATH_DAY, iso(day));
};

const resolveContent = (text, today) =>
  text.replace(CONTENT_TOKEN, (_token, part, offset) => {
    const day = workday(today, offset);
    if (part === 'day') return iso(day);
    return part === 'month' ? MONTHS[day.month - 1] : pad(day.year, 4);
  });

/** Upwards from this file, or from the current folder where a bundler has taken the file's address away. */
const findSample = () => {
  let folder = import.meta.url === undefined ? process.cwd() : path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, 'media', 'sample', 'README.md'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('media/sample was not found');
    folder = parent;
  }
  return path.join(folder, 'media', 'sample');
};

const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** All files below a folder, as sorted relative paths with `/`. */
const listFiles = (folder, prefix = '') =>
  fs
    .readdirSync(path.join(folder, prefix), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
    )
    .sort(byCodeUnits);

const requireEmpty = (folder) => {
  fs.mkdirSync(folder, { recursive: true });
  if (fs.readdirSync(folder).length > 0) throw new Error(`The folder is not empty: ${folder}`);
};

/** See sample.d.mts. */
export function copySample(target, today) {
  const todayNumber = parseToday(today);
  const source = findSample();
  requireEmpty(target);
  const copied = listFiles(source).map((stored) => {
    const resolved = resolvePath(stored, todayNumber);
    const text = fs.readFileSync(path.join(source, stored), 'utf8');
    fs.mkdirSync(path.dirname(path.join(target, resolved)), { recursive: true });
    fs.writeFileSync(path.join(target, resolved), resolveContent(text, todayNumber), { flag: 'wx' });
    return resolved;
  });
  return copied.sort(byCodeUnits);
}

const dayOnThisMachine = () => {
  const now = new Date();
  return iso({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
};

const isMain = () => {
  const script = process.argv[1];
  return (
    script !== undefined &&
    import.meta.url !== undefined &&
    fs.realpathSync(script) === fs.realpathSync(fileURLToPath(import.meta.url))
  );
};

if (isMain()) {
  const [target, today = dayOnThisMachine()] = process.argv.slice(2);
  if (target === undefined) {
    console.error('usage: node test/support/sample.mjs TARGET [YYYY-MM-DD]');
    process.exitCode = 2;
  } else {
    console.log(`${copySample(target, today).length} files in ${target}`);
  }
}
