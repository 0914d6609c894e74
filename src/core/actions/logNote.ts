import type { Day } from '../period/day';
import type { FilePath } from '../store/store';

/** A log that has no line yet. */
export function newLog(day: Day): string {
  return `---\ndate: ${day}\n---\n\n# Log\n`;
}

/**
 * The note that a day is logged in: `<notes>/<year>/<day>-log.md`. Where that is not among the notes and exactly one
 * other is plainly the day's log by its name, that one: `<day>-log.md` or `<day>-journal.md` anywhere, or `<day>.md`
 * somewhere below a folder called journal, daily, log or the like. What minutes of a meeting may be called as well,
 * `<day>.md` elsewhere, is no log.
 */
export function logNoteOf(notes: Iterable<FilePath>, folder: FilePath, day: Day): FilePath {
  const own = `${folder}/${day.slice(0, 4)}/${day}-log.md`;
  const named = new RegExp(`(?:^|/)${day}[-_. ](?:log|journal|daily)\\.md$`, 'i');
  const inJournal = new RegExp(
    `(?:^|/)(?:journals?|dail(?:y|ies)(?:[-_ ]?notes?)?|logs?)/(?:.*/)?${day}\\.md$`,
    'i',
  );
  const logs = [...notes].filter((path) => path === own || named.test(path) || inJournal.test(path));
  const [only, other] = logs;
  return only === undefined || other !== undefined || logs.includes(own) ? own : only;
}
