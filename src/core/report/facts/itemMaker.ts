import type { IndexedNote } from '../../workspace/noteIndex';
import type { Entry } from '../../workspace/overview';
import { partKey } from '../../note/filing';
import type { FiledPart } from '../../note/note';
import { enclosingHeading } from '../../note/markdown/sections';
import type { Day } from '../../period/day';
import type { FilePath } from '../../store/store';
import { withoutHashtags } from '../excerpt/plainText';
import type { Repetition } from '../excerpt/hashCounts';
import type { ReadNote } from '../../note/readNote';
import { noteReadingOf } from '../excerpt/noteReading';
import { whatHappened } from '../excerpt/whatHappened';
import type { NotePlace, ReportItem } from '../model';
import { titleOf } from './titles';

/** Makes what a report shows of filed notes; one for each report, since it keeps what it has made out. */
export class ItemMaker {
  readonly #read: ReadonlyMap<FilePath, ReadNote>;
  readonly #repetition: Repetition;
  readonly #lines = new Map<string, string | null>();

  /** `read`: every note that may be quoted, by path. One that is missing is shown by its file's name. */
  constructor(read: ReadonlyMap<FilePath, ReadNote>, repetition: Repetition) {
    this.#read = read;
    this.#repetition = repetition;
  }

  item({ indexed, filing }: Entry, date: Day): ReportItem {
    const { path } = indexed.note;
    const read = this.#read.get(path);
    const noteTitle = titleOf(path, date, read?.scan);
    const { part } = filing;
    return {
      kind: part.kind,
      date,
      title: (part.kind === 'section' && withoutHashtags(part.title)) || noteTitle,
      noteTitle,
      path,
      anchor: read ? this.#anchor(read, part) : null,
      line: read ? this.#line(path, read, part) : null,
    };
  }

  /** Where something stands in a note that is read: its date, the note's title, and the way there. */
  place({ note: { path } }: IndexedNote, date: Day, offset: number): NotePlace {
    const read = this.#read.get(path);
    const anchor = read ? this.#anchorAt(read, offset, true) : null;
    return { date, title: titleOf(path, date, read?.scan), path, anchor };
  }

  // What is filed under several activities is read once.
  #line(path: FilePath, read: ReadNote, part: FiledPart): string | null {
    const key = `${partKey(part)} ${path}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line = whatHappened(read, part, this.#repetition) ?? null;
    this.#lines.set(key, line);
    return line;
  }

  #anchor(read: ReadNote, part: FiledPart): string | null {
    if (part.kind === 'note') return null;
    return this.#anchorAt(read, part.span.start, part.kind === 'block');
  }

  #anchorAt(read: ReadNote, offset: number, isWithin: boolean): string | null {
    const { headings } = read.scan.outline;
    const at = enclosingHeading(headings, offset);
    // What stands right under the title is found at the top of the note as well.
    const isTitle = at === 0 && headings[0]?.level === 1 && isWithin;
    if (at === undefined || isTitle) return null;
    return noteReadingOf(read).anchors[at] ?? null;
  }
}
