import { lineHashAt } from '../../note/markdown/lineHash';
import type { Heading } from '../../note/markdown/textBlock';
import { titleText } from '../../note/markdown/titleText';
import { lineContentEnd, nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import { firstIndex } from '../../text/firstIndex';
import { overlapsAny } from '../../text/ranges';
import { allAnchors, anchorOfFragment, sectionAnchors } from '../../note/anchors';
import { wellFormed } from '../../text/wellFormed';
import { noteDigest } from './noteDigest';
import { Definitions } from './passages';
import type { Chapter } from './chapters';
import { chaptersOf } from './chapters';
import type { Passage } from './passages';
import { passagesOf } from './passages';
import type { Piece } from './fastMarkdown/pieces';
import { piecesOf } from './fastMarkdown/pieces';
import type { ReadNote } from '../../note/readNote';
import { withoutHashtags } from './plainText';
import type { Repetition } from './hashCounts';
import type { HeadingMeaning } from './vocabulary';
import { meaningOfHeading } from './vocabulary';

const known = new WeakMap<ReadNote, NoteReading>();

/** The cached reading of a note. */
export function noteReadingOf(read: ReadNote): NoteReading {
  const reading = known.get(read) ?? new NoteReading(read);
  known.set(read, reading);
  return reading;
}

/**
 * What is derived from a note's text, computed once: a note may have ten thousand filed lines, each of which needs its
 * chapter (L14).
 */
class NoteReading {
  readonly isPrivate: (span: Span) => boolean;
  readonly #read: ReadNote;
  readonly definitions: Definitions;
  readonly #chapters = new Map<string, ChapterReading>();
  readonly #digests = new Map<number | undefined, string>();
  readonly #meanings = new Map<Heading, HeadingMeaning>();
  #all: readonly Chapter[] | undefined;
  #anchors: readonly (string | undefined)[] | undefined;
  #byAnchor: ReadonlyMap<string, number> | undefined;
  #lines: HashedLines | undefined;

  constructor(read: ReadNote) {
    this.#read = read;
    this.isPrivate = overlapsAny(read.scan.privateSpans);
    this.definitions = new Definitions(read.text);
  }

  /** Those at the root of the text. */
  get headings(): readonly Heading[] {
    return this.#read.scan.outline.headings;
  }

  /** One anchor for all that begins a section, in order; see `sectionAnchors`. */
  get anchors(): readonly (string | undefined)[] {
    return (this.#anchors ??= sectionAnchors(this.#read.scan.outline));
  }

  /** The index, among all that begins a section, of the heading that a link's fragment resolves to. */
  headingOf(fragment: string): number | undefined {
    this.#byAnchor ??= new Map(
      allAnchors(this.#read.scan.outline).flatMap(({ anchor, heading }): (readonly [string, number])[] =>
        heading === undefined ? [] : [[wellFormed(anchor), heading]],
      ),
    );
    return this.#byAnchor.get(fragment) ?? this.#byAnchor.get(anchorOfFragment(fragment));
  }

  /** One hash for each line, including front matter and code; see `lineHash`. */
  get lineHashes(): readonly number[] {
    return this.#hashed.hashes;
  }

  get #hashed(): HashedLines {
    return (this.#lines ??= hashedLines(this.#read.scan.shown));
  }

  /** Hashtags that file the section are ignored: they say nothing about what it contains. */
  meaningOf(heading: Heading): HeadingMeaning {
    const known = this.#meanings.get(heading) ?? meaningOfHeading(withoutHashtags(titleText(heading.text)));
    this.#meanings.set(heading, known);
    return known;
  }

  /** See `noteDigest`. */
  digest(heading: number | undefined): string {
    const known = this.#digests.get(heading) ?? noteDigest(this.#read, heading);
    this.#digests.set(heading, known);
    return known;
  }

  /** The chapter that contains an offset of the body. */
  chapterAt(offset: number): Chapter | undefined {
    const { scan, text } = this.#read;
    const all = (this.#all ??= this.chaptersOf({ start: scan.frontMatter.bodyStart, end: text.length }));
    const chapter = all[firstIndex(all.length, (at) => (all[at]?.start ?? Infinity) > offset) - 1];
    return chapter && offset < chapter.end ? chapter : undefined;
  }

  /** See the function of this name. */
  chaptersOf(part: Span): readonly Chapter[] {
    return chaptersOf(this.headings, part, (heading) => this.meaningOf(heading));
  }

  /** The reading of one chapter, whose span begins at the start of a line. */
  chapter({ start, end }: Span): ChapterReading {
    const key = `${start} ${end}`;
    const known = this.#chapters.get(key) ?? this.#chapterReading(start, end);
    this.#chapters.set(key, known);
    return known;
  }

  #chapterReading(start: number, end: number): ChapterReading {
    const { starts, hashes } = this.#hashed;
    const lineFrom = (offset: number): number =>
      firstIndex(starts.length, (at) => (starts[at] ?? Infinity) >= offset);
    const lines = hashes.slice(lineFrom(start), lineFrom(end));
    return new ChapterReading(this.#read.text.slice(start, end), this.definitions, lines);
  }
}

/** The lines of a note, in order. */
interface HashedLines {
  readonly starts: readonly number[];
  readonly hashes: readonly number[];
}

function hashedLines(text: string): HashedLines {
  const [starts, hashes]: [number[], number[]] = [[], []];
  for (let at = 0, end = 0; at < text.length; at = nextLineStart(text, end)) {
    end = lineContentEnd(text, at);
    starts.push(at);
    hashes.push(lineHashAt(text, at, end));
  }
  return { starts, hashes };
}

/** The reading of a chapter's text. Offsets and lines are relative to its start. */
class ChapterReading {
  readonly #source: string;
  readonly #definitions: Definitions;
  readonly #lineHashes: readonly number[];
  readonly #passages = new Map<Piece, PassagesWithin>();
  #judge: Repetition | undefined;
  #isSaidElsewhere: boolean | undefined;
  #pieces: readonly Piece[] | undefined;

  constructor(source: string, definitions: Definitions, lineHashes: readonly number[]) {
    this.#source = source;
    this.#definitions = definitions;
    this.#lineHashes = lineHashes;
  }

  /** `line`: a line of the chapter, counted from 0. */
  isRepeated(line: number, judge: Repetition): boolean {
    return judge.hasRepeated(this.#lineHashes[line] ?? 0);
  }

  /** Whether every line is empty of content or repeated in other notes. */
  isSaidElsewhere(judge: Repetition): boolean {
    // A cached answer holds only for the same judge, which has seen the same notes.
    if (this.#judge === judge && this.#isSaidElsewhere !== undefined) return this.#isSaidElsewhere;
    this.#judge = judge;
    return (this.#isSaidElsewhere = this.#lineHashes.every((hash) => judge.hasRepeated(hash)));
  }

  /** The passages within a part of the chapter, in reading order, parsed lazily. */
  *passagesIn({ start, end }: Span): Generator<Passage> {
    const pieces = (this.#pieces ??= piecesOf(this.#source));
    const first = firstIndex(pieces.length, (at) => (pieces[at]?.end ?? Infinity) > start);
    for (const piece of pieces.slice(first)) {
      if (piece.start >= end) return;
      yield* this.#passagesOf(piece)({ start, end });
    }
  }

  #passagesOf(piece: Piece): PassagesWithin {
    const known = this.#passages.get(piece);
    if (known) return known;
    const source = this.#source.slice(piece.start, piece.end);
    const passages = passagesOf(source, this.#definitions.of(source)).map((one) => moved(one, piece));
    const within = passagesWithin(passages);
    this.#passages.set(piece, within);
    return within;
  }
}

type PassagesWithin = (part: Span) => readonly Passage[];

// Keeps reading order, in which a topic follows what is said about it.
function passagesWithin(passages: readonly Passage[]): PassagesWithin {
  const places = passages.map((passage, order) => ({ passage, order, ...passage.span }));
  places.sort((a, b) => a.start - b.start || a.order - b.order);
  return (part) => {
    const first = firstIndex(places.length, (at) => (places[at]?.start ?? Infinity) >= part.start);
    const found: (typeof places)[number][] = [];
    for (let at = first; at < places.length; at++) {
      const place = places[at];
      if (!place || place.start >= part.end) break;
      if (place.end <= part.end) found.push(place);
    }
    return found.sort((a, b) => a.order - b.order).map(({ passage }) => passage);
  };
}

function moved(passage: Passage, { start, line }: Piece): Passage {
  const { span, topic } = passage;
  return {
    ...passage,
    span: { start: span.start + start, end: span.end + start },
    line: passage.line + line,
    topic: topic && moved(topic, { start, end: start, line }),
  };
}
