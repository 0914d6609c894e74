import { isDayAlone } from '../../period/dayLine';

const markers = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?=\s|$))?\s*(?:\[.?\](?=\s|$))?\s*/u;
const heading = /^\s*#{1,6}(?:\s|$)/u;
// A rule, a delimiter row, a comment on one line, a bold line, and a label with nothing behind it.
const structure =
  /^(?:[\s|:*_=~-]*|<!--.*-->|\*\*[^*]{1,40}\*\*\s*[:：]?|[^\p{L}]{0,4}[\p{L}\p{M}][\p{L}\p{M} /'’()-]{0,40}[*_]*[:：]{1,2}[*_\s]*)$/u;

/** Whether a line between two offsets of a text holds nothing but hashtags. */
export function isHashtags(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === 35 && /^(?:#[^\s#]+\s*)+$/u.test(text.slice(start, end));
}

// Characters; what is longer says something.
const longestStructure = 100;

/** Whether a line says something: more than a heading, an empty item or box, a label with nothing behind it, or a day. */
export function saysSomething(line: string): boolean {
  if (heading.test(line)) return false;
  const said = line.replace(markers, '').trim();
  if (said.length > longestStructure) return true;
  return !structure.test(said) && (said.includes('://') || !isDayAlone(said));
}
