import { fileStem } from '../note/fields';
import type { ScannedNote } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import { withoutHashtags } from './line/plainText';

/**
 * A note's title as a report prints it: without hashtags, and without the note's own date, which stands beside it; so
 * that `Council 2024-01-09` and `Council 2024-01-23` share a title. Where it is the heading of a private section, or
 * the note could not be read, the file's name.
 */
export function titleOf(path: FilePath, date: Day, scan: NoteScan | undefined): string {
  return scan ? noteTitleOf(scan.note, date) : bare(fileStem(path), date);
}

/** The same of a note whose text is not at hand, with or without a date. */
export function noteTitleOf({ path, title, isTitlePrivate }: ScannedNote, date: Day | undefined): string {
  return bare(isTitlePrivate ? fileStem(path) : title.normalize('NFC'), date);
}

function bare(title: string, date: Day | undefined): string {
  const plain = withoutHashtags(title);
  return (date === undefined ? plain : withoutDate(plain, date)) || title;
}

function withoutDate(title: string, date: Day): string {
  const [year, month, day] = date.split('-').map(Number);
  const written = `${year}[-/._]0?${month}[-/._]0?${day}(?!\\d)`;
  const separators = '[\\s,:;|/·–—-]*';
  const atStart = new RegExp(`^[([]?${written}[)\\]]?${separators}`, 'u');
  const atEnd = new RegExp(`(?<![\\s,:;|/·–—-])${separators}[([]?(?<!\\d)${written}[)\\]]?\\s*$`, 'u');
  return title.replace(atEnd, '').replace(atStart, '').trim();
}
