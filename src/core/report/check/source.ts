import type { IndexedNote } from '../../workspace/noteIndex';
import { dayAt } from '../../note/datedSections';
import { indexedNote } from '../../workspace/noteIndex';
import type { Day } from '../../period/day';
import type { FilePath } from '../../store/store';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import type { Range, Span } from '../../text/range';
import { fileStart } from '../../text/range';
import { rangesIn } from '../../text/ranges';
import { withinAny } from '../../text/ranges';
import { plainText } from '../excerpt/plainText';
import { noteReadingOf } from '../excerpt/noteReading';
import { definitionsOf, passagesOf } from '../excerpt/passages';
import type { ReadNote } from '../../note/readNote';
import { targetSpan } from '../excerpt/noteDigest';
import type { SourcePlace } from './finding';
import { normalizeWords } from '../file/normalizedWords';

// Characters below a heading that reports quote from: the same limit as when they are written.
const longestChapter = 20_000;

/** A linked note in its current state. Answers are computed once and kept. */
export class Source {
  readonly #taxonomy: Taxonomy;
  readonly #said = new Map<number | undefined, string>();
  readonly #isPrivate: (offset: number) => boolean;
  #indexed: IndexedNote | undefined;
  #hidden: string | undefined;
  #range: ReturnType<typeof rangesIn> | undefined;

  /** `isNote`: the file counts as a note by the settings of index.md, and is not a report. */
  constructor(
    readonly path: FilePath,
    readonly read: ReadNote,
    taxonomy: Taxonomy,
    readonly isNote: boolean,
  ) {
    this.#taxonomy = taxonomy;
    this.#isPrivate = withinAny(read.scan.privateSpans);
  }

  get indexed(): IndexedNote {
    const { note } = this.read.scan;
    return (this.#indexed ??= indexedNote(note, this.#taxonomy));
  }

  /** The index of the heading that a link's fragment resolves to. */
  heading(fragment: string): number | undefined {
    return noteReadingOf(this.read).headingOf(fragment);
  }

  /** The index of the first heading whose section has this digest. */
  headingWith(digest: string): number | undefined {
    const { heads } = this.read.scan.outline;
    const at = heads.findIndex(
      ({ start }, index) => !this.isPrivateAt(start) && this.digest(index) === digest,
    );
    return at === -1 ? undefined : at;
  }

  /** The day of a heading's entry, or without a heading the days of all entries; undefined for one without a day. */
  days(heading: number | undefined): readonly (Day | undefined)[] {
    const { note, outline } = this.read.scan;
    const start = heading === undefined ? undefined : outline.heads[heading]?.start;
    if (start !== undefined) return [dayAt(note, start)];
    return this.indexed.entries.map(({ date }) => date);
  }

  isPrivateAt(offset: number): boolean {
    return this.#isPrivate(offset);
  }

  /** See `noteDigest`. */
  digest(heading: number | undefined): string {
    return noteReadingOf(this.read).digest(heading);
  }

  /** The normalized words of everything quotable below a heading, or in the whole note. */
  said(heading: number | undefined): string {
    const known = this.#said.get(heading) ?? this.#saidBelow(heading, false);
    this.#said.set(heading, known);
    return known;
  }

  /** The normalized words of the note's private parts: for comparison only, never shown. */
  saidInPrivate(): string {
    this.#hidden ??= this.read.scan.privateSpans.length === 0 ? '' : this.#saidBelow(undefined, true);
    return this.#hidden;
  }

  place(heading: number | undefined): SourcePlace {
    return { path: this.path, range: this.#rangeOf(heading) };
  }

  #rangeOf(heading: number | undefined): Range {
    const { text, scan } = this.read;
    const found = heading === undefined ? undefined : scan.outline.heads[heading];
    if (!found) return fileStart;
    this.#range ??= rangesIn(text);
    const { start, end } = found;
    return this.#range({ start, end: start + text.slice(start, end).trimEnd().length });
  }

  #saidBelow(heading: number | undefined, isPrivate: boolean): string {
    const { scan } = this.read;
    const said = this.#passagesBelow(heading).flatMap(({ start, written }) =>
      this.#isPrivate(start) === isPrivate ? [plainText(written)] : [],
    );
    const { summary } = scan.note;
    const isSummed = heading === undefined && summary !== undefined && !isPrivate;
    return normalizeWords([...(isSummed ? [plainText(summary)] : []), ...said].join(' '));
  }

  #passagesBelow(heading: number | undefined): readonly Said[] {
    const { text, scan } = this.read;
    const span = targetSpan(this.read, heading);
    if (heading !== undefined && scan.outline.heads[heading]?.inner?.kind === 'item')
      return this.#passagesInItem(span);
    const inside = scan.outline.headings.filter(({ start }) => span.start <= start && start < span.end);
    const starts = [span.start, ...inside.map(({ end }) => end)];
    const ends = [...inside.map(({ start }) => start), span.end];
    const definitions = definitionsOf(text);
    return starts.flatMap((from, at) => {
      const source = text.slice(from, Math.min(ends[at] ?? from, from + longestChapter));
      return passagesOf(source, definitions).map(({ span: { start }, written }) => ({
        start: from + start,
        written,
      }));
    });
  }

  // A list cannot be read without what it stands in.
  #passagesInItem({ start, end }: Span): readonly Said[] {
    const told = noteReadingOf(this.read);
    const chapter = told.chapterAt(start);
    if (!chapter) return [];
    const from = chapter.start;
    const passages = told.chapter(chapter).passagesIn({ start: start - from, end: end - from });
    return [...passages].map(({ span, written }) => ({ start: from + span.start, written }));
  }
}

interface Said {
  /** The offset in the note's text. */
  readonly start: number;
  readonly written: string;
}

/** The current state of a linked file. */
export type SourceState =
  | { readonly kind: 'text'; readonly source: Source }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly args: readonly string[] };
