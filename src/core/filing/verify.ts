import type { FrontMatterData } from '../frontMatter/data';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { pairOf, spanOf } from '../frontMatter/nodes';
import type { FilingToken, Place, FiledPart } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Mark } from './request';
import { titleOfHeading } from '../note/headingTitle';

/** A text and its scan. */
export interface Reading {
  readonly text: string;
  readonly scan: NoteScan;
}

/** The changes to a note's tokens that an edit was meant to make. */
export interface Intent {
  readonly isRemoved: (token: FilingToken) => boolean;
  readonly added: readonly Pick<FilingToken, 'place' | 'written' | 'part'>[];
  /** A place that is edited although no token is added or removed there. */
  readonly edits?: Place;
  /** What the note, or a part of it, is marked as. */
  readonly marks?: Mark;
}

/** The intent of an edit that adds and removes no token. */
export const sameTokens: Intent = { added: [], isRemoved: () => false };

/**
 * Verifies an edit by reading the result (invariant 2): the tokens are those from before, minus the removed and plus
 * the added ones, each in the same part; headings, fields and privacy are the same; so are all other keys of the front
 * matter and, unless hashtags were edited, the body.
 */
export function readsAsMeant(before: Reading, after: Reading, intent: Intent): boolean {
  const untouched = before.scan.note.tokens.filter((token) => !intent.isRemoved(token));
  const removed = before.scan.note.tokens.filter(intent.isRemoved);
  const expected = [
    ...sketches(before.scan, untouched),
    // An added token already names the part that it will belong to.
    ...sketches(before.scan, intent.added),
  ];
  const edited = new Set([...removed, ...intent.added].map(({ place }) => place));
  if (intent.edits) edited.add(intent.edits);
  return (
    !after.scan.note.broken &&
    isLate(before.scan.frontMatter) === isLate(after.scan.frontMatter) &&
    isSame(expected.sort(), [...sketches(after.scan, after.scan.note.tokens)].sort()) &&
    isSame(headingsOf(before.scan), headingsOf(after.scan)) &&
    isSame(fieldsOf(before.scan, intent.marks), fieldsOf(after.scan, intent.marks)) &&
    isSame(keysOf(before, edited, intent.marks), keysOf(after, edited, intent.marks)) &&
    (edited.has('hashtag') || bodyOf(before) === bodyOf(after))
  );
}

function isLate(frontMatter: FrontMatterData): boolean {
  return frontMatter.kind === 'absent' && frontMatter.late;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

// A section is identified by the index of its heading, since filing never adds or removes a heading.
function sketches({ outline }: NoteScan, tokens: Intent['added']): readonly string[] {
  const indexes = new Map(outline.heads.map(({ start }, index) => [start, index]));
  const partSketch = (part: FiledPart): readonly unknown[] => {
    if (part.kind === 'note') return [part.kind];
    return part.kind === 'block'
      ? [part.kind, part.title]
      : [part.kind, part.title, indexes.get(part.span.start)];
  };
  return tokens.map(({ place, written, part }) => JSON.stringify([place, written, ...partSketch(part)]));
}

function headingsOf({ outline }: NoteScan): readonly string[] {
  return outline.heads.map(({ level, text }) => `${level} ${titleOfHeading(text)}`);
}

function fieldsOf({ note, privateSpans }: NoteScan, marks: Mark | undefined): readonly string[] {
  const { title, date, duration, summary } = note;
  const marked = {
    highlight: [note.highlight],
    private: [note.private, privateSpans.length],
  };
  const others = marks ? { ...marked, [marks]: [] } : marked;
  return [title, date, duration, summary, ...Object.values(others).flat()].map(String);
}

const filingKeys = ['activities', 'tags'] as const;

// The source text of all keys of the front matter that were not edited.
function keysOf({ text }: Reading, edited: ReadonlySet<Place>, marks: Mark | undefined): readonly string[] {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return [];
  const ofEdits = [...filingKeys.filter((key) => edited.has(key)), ...(marks ? [marks] : [])].map(
    (key) => pairOf(frontMatter, key)?.key,
  );
  return frontMatter.map.items.flatMap(({ key, value }) => {
    if (ofEdits.includes(key)) return [];
    const { start, end } = spanOf(frontMatter, key);
    return [text.slice(start, value === null ? end : spanOf(frontMatter, value).end)];
  });
}

// Leading blank lines do not count: one of them is added and removed with the front matter.
function bodyOf({ text, scan }: Reading): string {
  return text.slice(scan.frontMatter.bodyStart).replace(/^[\r\n]+/, '');
}
