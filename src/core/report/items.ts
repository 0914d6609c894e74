import GithubSlugger from 'github-slugger';
import type { IndexedNote } from '../index/noteIndex';
import type { Entry } from '../index/overview';
import { unitKey } from '../note/filing';
import type { Unit } from '../note/note';
import { enclosingHeading } from '../note/markdown/sections';
import type { Outline } from '../note/markdown/outline';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import { withoutHashtags } from './line/plainText';
import type { Repetition } from './line/repetition';
import type { ReadNote } from '../note/readNote';
import { whatHappened } from './line/whatHappened';
import type { NotePlace, ReportItem } from './model';
import { titleOf } from './titles';

/** Makes what a report shows of filed notes; one for each report, since it keeps what it has made out. */
export class ItemMaker {
  readonly #anchors = new Map<FilePath, readonly string[]>();
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
      anchor: read ? this.#anchor(path, read.scan.outline, unit) : null,
      line: read ? this.#line(path, read, unit) : null,
    };
  }

  /** Where something stands in a note that is read: its date, the note's title, and the way there. */
  place({ note: { path } }: IndexedNote, date: Day, offset: number): NotePlace {
    const read = this.read.get(path);
    const anchor = read ? this.#anchorAt(path, read.scan.outline, offset, true) : null;
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

  #anchor(path: FilePath, outline: Outline, unit: Unit): string | null {
    if (unit.kind === 'note') return null;
    return this.#anchorAt(path, outline, unit.span.start, unit.kind === 'block');
  }

  #anchorAt(path: FilePath, outline: Outline, offset: number, isWithin: boolean): string | null {
    const at = enclosingHeading(outline.headings, offset);
    // What stands right under the title is found at the top of the note as well.
    const isTitle = at === 0 && outline.headings[0]?.level === 1 && isWithin;
    if (at === undefined || isTitle) return null;
    return this.#anchorsOf(path, outline)[at] ?? null;
  }

  #anchorsOf(path: FilePath, outline: Outline): readonly string[] {
    const known = this.#anchors.get(path);
    if (known) return known;
    const anchors = anchorsOf(outline.headings.map(({ text }) => text));
    this.#anchors.set(path, anchors);
    return anchors;
  }
}

/** The anchors of all headings of a note in order: of two alike the second bears a number. */
export function anchorsOf(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((text) => slugger.slug(text));
}
