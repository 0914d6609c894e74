import { lineContentEnd, nextLineStart } from '../../text/lines';
import type { HashtagPlace } from './textBlock';

/** A property of a page, as Logseq has them. */
export interface PageProperty {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
  /** The offsets of the value and of its line. */
  readonly start: number;
  readonly line: number;
}

// mldoc 1.6, lib/syntax/markdown_property.ml: a key without blanks and colons, two colons, and a blank or the line's end.
const property = /^([ \t]*(?:[-*+][ \t]+)?)([^\s:]+)::(?:[ \t]+(.*))?$/u;
const longestLine = 2000;
const mostLines = 50;

/**
 * The properties of a page: the lines that its first block begins with, `title:: Platform review`, with or without the
 * marker of a list before the first (Logseq, "Page properties"). In most notes a look at the first line says that there are
 * none.
 */
export function pageProperties(text: string, bodyStart: number): readonly PageProperty[] {
  let line = bodyStart;
  while (line < text.length && text.charCodeAt(line) <= 32) line++;
  const found: PageProperty[] = [];
  while (line < text.length && found.length < mostLines) {
    const end = lineContentEnd(text, line);
    const colons = text.indexOf('::', line);
    if (colons === -1 || colons >= end || end - line > longestLine) break;
    const [whole, lead = '', key = '', value = ''] = property.exec(text.slice(line, end)) ?? [];
    // A marker begins the next block.
    if (whole === undefined || (found.length > 0 && /\S/.test(lead))) break;
    const start = end - value.length;
    found.push({ key: key.toLowerCase(), value: value.trimEnd(), start, line });
    line = nextLineStart(text, end);
  }
  return found;
}

// One value: to be a link, it stands in brackets, and commas part values (Logseq, "Properties").
const item = /[^,[\]]*(?:\[\[[^[\]]*\]\][^,[\]]*)*/gu;
const bare = /^(?:\[\[([^[\]]+)\]\]|([^#[\]"][^[\]"]*))$/u;

/** What stands in `tags::` of a page, but for hashtags, which are read as such. It files the whole note. */
export function pageTags(text: string, bodyStart: number): readonly HashtagPlace[] {
  const properties = pageProperties(text, bodyStart).filter(({ key }) => key === 'tags');
  return properties.flatMap(({ value, start, line }) => {
    const end = nextLineStart(text, lineContentEnd(text, line));
    const number = (text.slice(0, line).match(/\n|\r(?!\n)/g) ?? []).length;
    return [...value.matchAll(item)].flatMap(({ 0: piece, index }): readonly HashtagPlace[] => {
      const written = piece.trim();
      const [, linked, plain] = bare.exec(written) ?? [];
      const tag = linked ?? plain;
      if (tag === undefined) return [];
      const from = start + index + piece.indexOf(written);
      const at = linked === undefined ? from : from + 2;
      const listed = { start: from, end: from + written.length };
      const block = { start: line, end };
      return [{ tag, start: at, end: at + tag.length, line: number, scope: 'paragraph', block, listed }];
    });
  });
}
