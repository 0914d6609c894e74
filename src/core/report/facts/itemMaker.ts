import type { NoteEntry } from '../../workspace/entries';
import { titleWithoutDay } from '../../note/datedHeading';
import type { Filing } from '../../note/filing';
import { partKey } from '../../note/filing';
import type { DecisionStatus } from '../../note/words/noteWords';
import type { FiledPart } from '../../note/note';
import { enclosingHeading } from '../../note/markdown/sections';
import type { Day } from '../../period/day';
import type { FilePath } from '../../store/store';
import { firstIndex } from '../../text/firstIndex';
import { withoutHashtags } from '../excerpt/plainText';
import type { Repetition } from '../excerpt/hashCounts';
import type { ReadNote } from '../../note/readNote';
import { noteReadingOf } from '../excerpt/noteReading';
import { statusReason } from '../excerpt/statusReason';
import { whatHappened } from '../excerpt/whatHappened';
import type { NotePlace, ReportItem } from '../model';
import type { NoteStatement, Stated } from './filedStatements';
import { firstSentences, isInForce } from './filedStatements';
import { titleOf } from './titles';

/** What a report calls a decision that is not in force. */
export type StateWords = Readonly<Record<Exclude<DecisionStatus, 'accepted'>, string>>;

const english: StateWords = {
  proposed: 'proposed',
  rejected: 'rejected',
  superseded: 'superseded',
  deprecated: 'no longer in force',
};

/** Creates the items that a report shows for filed notes. One per report, since it caches lines. */
export class ItemMaker {
  readonly #read: ReadonlyMap<FilePath, ReadNote>;
  readonly #repetition: Repetition;
  readonly #stated: Stated;
  readonly #states: StateWords;
  readonly #decisions = new Map<FilePath, readonly NoteStatement[]>();
  readonly #lines = new Map<string, string | null>();

  /**
   * `read`: every note that may be quoted, by path. A note that is missing is shown by its file name. `states`: the words
   * of the report's language.
   */
  constructor(
    read: ReadonlyMap<FilePath, ReadNote>,
    repetition: Repetition,
    stated: Stated,
    states: StateWords = english,
  ) {
    this.#states = states;
    this.#read = read;
    this.#stated = stated;
    this.#repetition = repetition;
  }

  item({ note: { path, saysNothing } }: Pick<NoteEntry, 'note'>, filing: Filing, date: Day): ReportItem {
    const { part } = filing;
    const read = this.#read.get(path);
    const noteTitle = titleOf(path, date, read?.scan);
    return {
      kind: part.kind,
      date,
      title: (part.kind === 'section' && titleWithoutDay(withoutHashtags(part.title), date)) || noteTitle,
      noteTitle,
      path,
      anchor: read ? this.#anchor(read, part) : null,
      saysNothing,
      line: read ? this.#line(path, read, filing) : null,
    };
  }

  /** The place of an offset in a note: the note's date and title, and the anchor to link to. */
  place({ note: { path } }: Pick<NoteEntry, 'note'>, date: Day, offset: number): NotePlace {
    const read = this.#read.get(path);
    const anchor = read ? this.#anchorAt(read, offset, true) : null;
    return { date, title: titleOf(path, date, read?.scan), path, anchor };
  }

  // A part filed under several activities is read once.
  #line(path: FilePath, read: ReadNote, filing: Filing): string | null {
    const { part } = filing;
    const key = `${partKey(part)} ${path}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line =
      whatHappened(read, part, this.#repetition, () =>
        filing.private ? undefined : this.#decided(path, read, part),
      ) ?? null;
    this.#lines.set(key, line);
    return line;
  }

  /** The first decision in a part. A note's decisions are read once: it may have ten thousand parts (L14). */
  #decided(path: FilePath, read: ReadNote, part: FiledPart): string | undefined {
    const decisions =
      this.#decisions.get(path) ?? this.#stated(read).filter(({ said }) => said === 'decision');
    this.#decisions.set(path, decisions);
    if (part.kind === 'note') return this.#told(read, decisions.find(isInForce) ?? decisions[0]);
    const at = firstIndex(decisions.length, (index) => (decisions[index]?.start ?? 0) >= part.span.start);
    let first: NoteStatement | undefined;
    for (let next = at; (decisions[next]?.start ?? Infinity) < part.span.end; next++) {
      const one = decisions[next];
      if (one && isInForce(one)) return this.#told(read, one);
      first ??= one;
    }
    return this.#told(read, first);
  }

  // What was refused or replaced must not read as if it held.
  #told(read: ReadNote, decision: NoteStatement | undefined): string | undefined {
    if (!decision) return undefined;
    const { text, line = text, status } = decision;
    if (status === undefined || status === 'accepted') return firstSentences(line);
    const reason = status === 'proposed' ? undefined : statusReason(read, status, this.#repetition);
    return reason ?? `${firstSentences(status === 'proposed' ? line : text)} (${this.#states[status]})`;
  }

  #anchor(read: ReadNote, part: FiledPart): string | null {
    if (part.kind === 'note') return null;
    return this.#anchorAt(read, part.span.start, part.kind === 'block');
  }

  #anchorAt(read: ReadNote, offset: number, isWithin: boolean): string | null {
    const { heads } = read.scan.outline;
    const at = enclosingHeading(heads, offset);
    // For text right under the title, a link to the top of the note will do.
    const isTitle = at === 0 && heads[0]?.level === 1 && isWithin;
    if (at === undefined || isTitle) return null;
    return noteReadingOf(read).anchors[at] ?? null;
  }
}
