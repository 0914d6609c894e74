import type { IndexedNote } from '../../workspace/noteIndex';
import type { Entry } from '../../workspace/overview';
import { unitKey } from '../../note/filing';
import type { Unit } from '../../note/note';
import { enclosingHeading } from '../../note/markdown/sections';
import type { Day } from '../../period/day';
import type { FilePath } from '../../store/store';
import { withoutHashtags } from '../excerpt/plainText';
import type { Repetition } from '../excerpt/hashCounts';
import type { ReadNote } from '../../note/readNote';
import { toldBy } from '../excerpt/noteReading';
import { whatHappened } from '../excerpt/whatHappened';
import type { NotePlace, ReportItem } from '../model';
import { titleOf } from './titles';

/** Makes what a report shows of filed notes; one for each report, since it keeps what it has made out. */
export class ItemMaker {
  readonly #lines = new Map<string, string | null>();

  /** `read`: every note that may be quoted, by path. One that is missing is shown by its file's name. */
  constructor(
    private readonly read: ReadonlyMap<FilePath, ReadNote>,
    private readonly repetition: Repetition,
  ) {}

  item({ indexed, filing }: Entry, date: Day): ReportItem {
    const { path } = indexed.note;
    const read = this.read.get(path);
    const noteTitle = titleOf(path, date, read?.scan);
    const { unit } = filing;
    return {
      kind: unit.kind,
      date,
      title: (unit.kind === 'section' && withoutHashtags(unit.title)) || noteTitle,
      noteTitle,
      path,
      anchor: read ? this.#anchor(read, unit) : null,
      line: read ? this.#line(path, read, unit) : null,
    };
  }

  /** Where something stands in a note that is read: its date, the note's title, and the way there. */
  place({ note: { path } }: IndexedNote, date: Day, offset: number): NotePlace {
    const read = this.read.get(path);
    const anchor = read ? this.#anchorAt(read, offset, true) : null;
    return { date, title: titleOf(path, date, read?.scan), path, anchor };
  }

  // What is filed under several activities is read once.
  #line(path: FilePath, read: ReadNote, unit: Unit): string | null {
    const key = `${unitKey(unit)} ${path}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line = whatHappened(read, unit, this.repetition) ?? null;
    this.#lines.set(key, line);
    return line;
  }

  #anchor(read: ReadNote, unit: Unit): string | null {
    if (unit.kind === 'note') return null;
    return this.#anchorAt(read, unit.span.start, unit.kind === 'block');
  }

  #anchorAt(read: ReadNote, offset: number, isWithin: boolean): string | null {
    const { headings } = read.scan.outline;
    const at = enclosingHeading(headings, offset);
    // What stands right under the title is found at the top of the note as well.
    const isTitle = at === 0 && headings[0]?.level === 1 && isWithin;
    if (at === undefined || isTitle) return null;
    return toldBy(read).anchors[at] ?? null;
  }
}
