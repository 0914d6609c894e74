import { fileStem } from '../../store/filePath';
import type { ScannedNote } from '../../note/note';
import type { NoteScan } from '../../note/scanNote';
import type { Day } from '../../period/day';
import type { FilePath } from '../../store/store';
import { withoutHashtags } from '../excerpt/plainText';

/**
 * A note's title as a report prints it: without hashtags and without the note's own date, which is printed beside it,
 * so that `Council 2024-01-09` and `Council 2024-01-23` share a title. The file name if the title is the heading of a
 * private section, or if the note could not be read.
 */
export function titleOf(path: FilePath, date: Day, scan: NoteScan | undefined): string {
  return scan ? noteTitleOf(scan.note, date) : bare(fileStem(path), date);
}

/** The title of a note whose text is not loaded, dated or not. */
export function noteTitleOf({ path, title, isTitlePrivate }: ScannedNote, date: Day | undefined): string {
  return bare(isTitlePrivate ? fileStem(path) : title.normalize('NFC'), date);
}

function bare(title: string, date: Day | undefined): string {
  const plain = withoutHashtags(title);
  return (date === undefined ? plain : withoutDate(plain, date)) || title;
}

// A day in its common spellings, with the separators around it.
const day = String.raw`(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})`;
const separator = String.raw`[\s,:;|/·–—-]`;
const dayAtStart = new RegExp(String.raw`^[([]?${day}(?!\d)[)\]]?${separator}*`, 'u');
const dayAtEnd = new RegExp(String.raw`(?<!${separator})${separator}*[([]?(?<!\d)${day}[)\]]?\s*$`, 'u');
const endsInDigit = /\d[)\]]?\s*$/u;

function withoutDate(title: string, date: Day): string {
  const unlessOther = (written: string, ...parts: readonly string[]): string =>
    asNumbers(parts.slice(0, 3)) === asNumbers(date.split('-')) ? '' : written;
  const start = endsInDigit.test(title) ? title.replace(dayAtEnd, unlessOther) : title;
  return start.replace(dayAtStart, unlessOther).trim();
}

function asNumbers(parts: readonly string[]): string {
  return parts.map(Number).join();
}
