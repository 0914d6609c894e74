import type { NoteScan } from '../note/scanNote';
import type { Lead } from './leads';

/** Where leads lead, as texts to be compared. */
export function leadSketches(leads: readonly Lead[]): readonly string[] {
  return leads.map(({ kind, label, url, title }) => JSON.stringify([kind, label, url, title]));
}

/**
 * What a part of a note is filed under and which headings it has, as texts to be compared with those of the same part
 * in another text. A section is told by the place of its heading among the headings of the part.
 */
export function partSketches(
  { note, outline }: NoteScan,
  isPart: (start: number) => boolean,
): readonly string[] {
  const headings = outline.headings.filter(({ start }) => isPart(start));
  const places = new Map(headings.map(({ start }, place) => [start, place]));
  const filings = note.tokens
    .filter(({ span }) => isPart(span.start))
    .map(({ place, written, unit }) => {
      if (unit.kind === 'note') return [place, written];
      return [place, written, unit.kind, unit.title, unit.kind === 'section' && places.get(unit.span.start)];
    });
  return [...headings.map(({ text }) => [text]), ...filings].map((part) => JSON.stringify(part));
}

/** Whether something in a note is private, by a mark of its own or that of the note. */
export function isPrivateAt({ note, privateSpans }: NoteScan, at: number): boolean {
  return note.private || privateSpans.some(({ start, end }) => start <= at && at < end);
}

/** Whether two lists of texts are one. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
