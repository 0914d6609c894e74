import { titleOfName } from '../../note/title';
import type { ScannedNote } from '../../note/note';
import type { NoteScan } from '../../note/scanNote';
import type { Day } from '../../period/day';
import { dayInLine } from '../../period/dayLine';
import type { FilePath } from '../../store/store';
import { withoutHashtags } from '../excerpt/plainText';

/**
 * A note's title as a report prints it: without hashtags and without the note's own date, which is printed beside it,
 * so that `Council 2024-01-09` and `Council 2024-01-23` share a title. The file name if the title is the heading of a
 * private section, or if the note could not be read.
 */
export function titleOf(path: FilePath, date: Day, scan: NoteScan | undefined): string {
  return scan ? noteTitleOf(scan.note, date) : bare(titleOfName(path), date);
}

/** The title of a note whose text is not loaded, dated or not. */
export function noteTitleOf({ path, title, isTitlePrivate }: ScannedNote, date: Day | undefined): string {
  return bare(isTitlePrivate ? titleOfName(path) : title.normalize('NFC'), date);
}

function bare(title: string, date: Day | undefined): string {
  const plain = withoutHashtags(title);
  return (date === undefined ? plain : withoutDate(plain, date)) || title;
}

// `Protokoll vom 31.1.2027`, `Minutes of 2027-01-31`.
const beforeDay = /\s+(?:of|from|on|for|vom|von|am|zum|du|del?|della|van|op|do|em|le|el)$/iu;

function withoutDate(title: string, date: Day): string {
  const line = dayInLine(title);
  return line?.day === date ? line.beside.replace(beforeDay, '') : title;
}
