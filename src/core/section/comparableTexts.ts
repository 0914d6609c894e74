import type { FilingToken } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Span } from '../text/range';
import type { LinkOrDefinition } from './linksAndDefinitions';
import type { ReadText } from './takeSection';

/** Where leads lead, as texts to be compared. */
export function leadSketches(links: readonly LinkOrDefinition[]): readonly string[] {
  return links.map(({ kind, label, url, title }) => JSON.stringify([kind, label, url, title]));
}

/**
 * What a part of a note is filed under and which headings it has, as texts to be compared with those of the same part
 * in another text. A section is told by the place of its heading among the headings of the part, a block by what it
 * says: all of it but the addresses in it, which are others in another folder.
 */
export function partSketches(read: ReadText, isPart: (start: number) => boolean): readonly string[] {
  const { note, outline } = read.scan;
  const headings = outline.headings.filter(({ start }) => isPart(start));
  const places = new Map(headings.map(({ start }, place) => [start, place]));
  const tokens = note.tokens.filter(({ span }) => isPart(span.start));
  const blocks = blocksOf(tokens);
  const filings = tokens.map(({ place, written, part }) => {
    if (part.kind === 'note') return [place, written];
    if (part.kind === 'block') return [place, written, part.kind, blocks.get(part.span.start)?.place];
    return [place, written, part.kind, part.title, places.get(part.span.start)];
  });
  const said = withoutAddresses(
    read,
    [...blocks.values()].map(({ span }) => span),
  );
  return [...headings.map(({ text }) => [text]), ...said.map((text) => [text]), ...filings].map((part) =>
    JSON.stringify(part),
  );
}

interface Block {
  readonly span: Span;
  /** Among the blocks of the part. */
  readonly place: number;
}

// Each once, however many of its hashtags file it.
function blocksOf(tokens: readonly FilingToken[]): ReadonlyMap<number, Block> {
  const blocks = new Map<number, Block>();
  for (const { part } of tokens) {
    if (part.kind !== 'block' || blocks.has(part.span.start)) continue;
    blocks.set(part.span.start, { span: part.span, place: blocks.size });
  }
  return blocks;
}

// Of every stretch of the text, one line end meaning what another does. Both are in the order of the text.
function withoutAddresses({ text, links }: ReadText, spans: readonly Span[]): readonly string[] {
  const addresses = links
    .flatMap(({ destination }) => destination ?? [])
    .sort((one, other) => one.start - other.start);
  let next = 0;
  return spans.map(({ start, end }) => {
    let said = '';
    let at = start;
    for (let address = addresses[next]; address && address.start < end; address = addresses[++next]) {
      if (address.start < at) continue;
      said += text.slice(at, address.start);
      at = Math.min(address.end, end);
    }
    return (said + text.slice(at, end)).trimEnd().replace(/\r\n|\r/g, '\n');
  });
}

/** Whether something in a note is private, by a mark of its own or that of the note. */
export function isPrivateAt({ note, privateSpans }: NoteScan, at: number): boolean {
  return note.private || privateSpans.some(({ start, end }) => start <= at && at < end);
}

/** Whether two lists of texts are one. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
