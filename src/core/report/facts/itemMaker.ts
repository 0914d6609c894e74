import type { IndexedNote } from '../../workspace/noteIndex';
import type { Entry } from '../../workspace/overview';
import { partKey } from '../../note/filing';
import type { FiledPart } from '../../note/note';
import { enclosingHeading } from '../../note/markdown/sections';
import type { Day } from '../../period/day';
import type { FilePath } from '../../store/store';
import { firstIndex } from '../../text/firstIndex';
import { withoutHashtags } from '../excerpt/plainText';
import type { Repetition } from '../excerpt/hashCounts';
import type { ReadNote } from '../../note/readNote';
import type { StatementWords } from '../excerpt/statementWords';
import { noteReadingOf } from '../excerpt/noteReading';
import { whatHappened } from '../excerpt/whatHappened';
import type { NotePlace, ReportItem } from '../model';
import type { FiledStatement } from './filedStatements';
import { filedStatements, isInForce } from './filedStatements';
import { titleOf } from './titles';

/** Creates the items that a report shows for filed notes. One per report, since it caches lines. */
export class ItemMaker {
  readonly #read: ReadonlyMap<FilePath, ReadNote>;
  readonly #repetition: Repetition;
  readonly #words: StatementWords;
  readonly #decisions = new Map<FilePath, readonly FiledStatement[]>();
  readonly #lines = new Map<string, string | null>();

  /** `read`: every note that may be quoted, by path. A note that is missing is shown by its file name. */
  constructor(read: ReadonlyMap<FilePath, ReadNote>, repetition: Repetition, words: StatementWords) {
    this.#read = read;
    this.#words = words;
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
      saysNothing: indexed.note.saysNothing,
      line: read ? this.#line(indexed, read, part) : null,
    };
  }

  /** The place of an offset in a note: the note's date and title, and the anchor to link to. */
  place({ note: { path } }: IndexedNote, date: Day, offset: number): NotePlace {
    const read = this.#read.get(path);
    const anchor = read ? this.#anchorAt(read, offset, true) : null;
    return { date, title: titleOf(path, date, read?.scan), path, anchor };
  }

  // A part filed under several activities is read once.
  #line(indexed: IndexedNote, read: ReadNote, part: FiledPart): string | null {
    const { path } = indexed.note;
    const key = `${partKey(part)} ${path}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line = whatHappened(read, part, this.#repetition, () => this.#decided(indexed, read, part)) ?? null;
    this.#lines.set(key, line);
    return line;
  }

  /** The first decision in a part. A note's decisions are read once: it may have ten thousand parts (L14). */
  #decided({ note: { path }, filings }: IndexedNote, read: ReadNote, part: FiledPart): string | undefined {
    const decisions =
      this.#decisions.get(path) ??
      filedStatements({ filings }, read, this.#words, this.#repetition).filed.filter(isInForce);
    this.#decisions.set(path, decisions);
    if (part.kind === 'note') return decisions[0]?.text;
    const at = firstIndex(decisions.length, (index) => (decisions[index]?.start ?? 0) >= part.span.start);
    const first = decisions[at];
    return first && first.start < part.span.end ? first.text : undefined;
  }

  #anchor(read: ReadNote, part: FiledPart): string | null {
    if (part.kind === 'note') return null;
    return this.#anchorAt(read, part.span.start, part.kind === 'block');
  }

  #anchorAt(read: ReadNote, offset: number, isWithin: boolean): string | null {
    const { headings } = read.scan.outline;
    const at = enclosingHeading(headings, offset);
    // For text right under the title, a link to the top of the note will do.
    const isTitle = at === 0 && headings[0]?.level === 1 && isWithin;
    if (at === undefined || isTitle) return null;
    return noteReadingOf(read).anchors[at] ?? null;
  }
}
