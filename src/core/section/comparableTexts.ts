import type { FilingToken } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Span } from '../text/range';
import type { LinkOrDefinition } from './linksAndDefinitions';
import type { ReadText } from './takeSection';

/** The links and definitions as strings to be compared: kind, label, address and title. */
export function leadSketches(links: readonly LinkOrDefinition[]): readonly string[] {
  return links.map(({ kind, label, url, title }) => JSON.stringify([kind, label, url, title]));
}

/**
 * The filings and headings of a range of a note, as strings to be compared with those of the same range in another
 * text. A section is identified by the index of its heading within the range, a block by its text without addresses,
 * which differ in another folder.
 */
export function partSketches(read: ReadText, isPart: (start: number) => boolean): readonly string[] {
  const { note, outline } = read.scan;
  const headings = outline.heads.filter(({ start }) => isPart(start));
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
  /** The index among the blocks of the range. */
  readonly place: number;
}

// Distinct blocks, however many hashtags file each of them.
function blocksOf(tokens: readonly FilingToken[]): ReadonlyMap<number, Block> {
  const blocks = new Map<number, Block>();
  for (const { part } of tokens) {
    if (part.kind !== 'block' || blocks.has(part.span.start)) continue;
    blocks.set(part.span.start, { span: part.span, place: blocks.size });
  }
  return blocks;
}

// The text of each span, without addresses and with normalized line ends. Takes `spans` and `links` in text order.
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

/** Whether the offset `at` of a note is private, by a private span or because the whole note is. */
export function isPrivateAt({ note, privateSpans }: NoteScan, at: number): boolean {
  return note.private || privateSpans.some(({ start, end }) => start <= at && at < end);
}

/** Whether two lists hold the same strings in the same order. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
