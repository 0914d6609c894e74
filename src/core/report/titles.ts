import { fileStem } from '../note/fields';
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
  const title = !scan || isPrivateHeading(scan) ? fileStem(path) : scan.note.title.normalize('NFC');
  return withoutDate(withoutHashtags(title), date) || title;
}

function isPrivateHeading({ note, outline, privateSpans }: NoteScan): boolean {
  const heading = outline.headings.find(({ text }) => text !== '');
  if (heading?.text !== note.title) return false;
  return privateSpans.some(({ start, end }) => start <= heading.start && heading.start < end);
}

function withoutDate(title: string, date: Day): string {
  const [year, month, day] = date.split('-').map(Number);
  const written = `${year}[-/._]0?${month}[-/._]0?${day}(?!\\d)`;
  const separators = '[\\s,:;|/·–—-]*';
  const atStart = new RegExp(`^[([]?${written}[)\\]]?${separators}`, 'u');
  const atEnd = new RegExp(`${separators}[([]?(?<!\\d)${written}[)\\]]?\\s*$`, 'u');
  return title.replace(atEnd, '').replace(atStart, '').trim();
}
