import type { ScannedNote } from '../note/note';
import type { Day } from '../period/day';
import { fileStem } from '../store/filePath';
import type { FilePath } from '../store/store';

/** The note that holds a day's log. */
export interface DayLog {
  readonly path: FilePath;
  /** It holds many days, each in a section of its own. */
  readonly isRunning: boolean;
}

type Note = Pick<ScannedNote, 'path' | 'sections'>;

/**
 * The log of a day: `<notes>/<year>/<day>-log.md`. Where that is not among the notes and exactly one other note is
 * plainly the day's log by its name, it is that one; where there is none of these and exactly one running log, the
 * section of the day there (docs/commands.md#notes-and-sections).
 */
export function dayLogIn(notes: readonly Note[], folder: FilePath, day: Day): DayLog {
  const own = { path: `${folder}/${day.slice(0, 4)}/${day}-log.md`, isRunning: false };
  if (notes.some(({ path }) => path === own.path)) return own;
  const isNamed = namedFor(day);
  const named = notes.filter(({ path }) => isNamed(path));
  const running = notes.filter((note) => isRunningLog(note, day));
  const [only, other] = named.length > 0 ? named : running;
  return only === undefined || other !== undefined ? own : { path: only.path, isRunning: named.length === 0 };
}

/**
 * Whether a note is a day's log by its name: `<day>-log.md`, `<day>-journal.md` or `<day>-daily.md` anywhere, or
 * `<day>.md` below a folder called journal, daily, log or similar. Elsewhere, `<day>.md` is not a log, since it may as
 * well be the minutes of a meeting.
 */
function namedFor(day: Day): (path: FilePath) => boolean {
  const named = new RegExp(`(?:^|/)${day}[-_. ](?:log|journal|daily)\\.md$`, 'i');
  const inJournal = new RegExp(
    `(?:^|/)(?:journals?|dail(?:y|ies)(?:[-_ ]?notes?)?|logs?)/(?:.*/)?${day}\\.md$`,
    'i',
  );
  return (path) => named.test(path) || inJournal.test(path);
}

// What a log of one's days is called in the languages that notes are read in. A decision log or a changelog is none.
const names =
  'logs?|journals?|diary|logbook|daily|daily notes|logbuch|tagebuch|diario|bitácora|bitacora|journal de bord|' +
  'carnet de bord|diario di bordo|logboek|dagboek|diário|diário de bordo|日志|日記|日记';
const kinds = 'my|work|daily|day|dev|engineering|personal|running|arbeits|werk|工作';
const runningName = new RegExp(`^(?:(?:${kinds})[-_ ]?){0,2}(?:${names.replaceAll(' ', '[-_ ]')})$`, 'iu');
const datePart = /^(\d{4}(?:-\d{2})?)[-_. ]+|[-_. ]+(\d{4}(?:-\d{2})?)$/u;

/** Whether a note has sections of days and the name of a log, with the year or month of the day where it has any. */
function isRunningLog({ path, sections }: Note, day: Day): boolean {
  if (sections.length === 0) return false;
  const stem = fileStem(path).normalize('NFC');
  const [dated, before, after] = datePart.exec(stem) ?? [];
  if (dated === undefined) return runningName.test(stem);
  return day.startsWith(before ?? after ?? '') && runningName.test(stem.replace(dated, ''));
}
