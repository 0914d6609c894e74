import { isAsciiAlphanumeric, isAsciiLetter, isBlank } from './characters';
import { readTag } from './inline/htmlTag';

/** CommonMark's kinds of HTML block: 1 to 5 have an end condition of their own, 6 and 7 end at a blank line. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const rawNames = new Set(['pre', 'script', 'style', 'textarea']);
const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);
const longestName = 10;

/**
 * The kind of HTML block that begins with the `<` at `start`; undefined where none does. Kind 7, any other complete
 * tag alone on its line, cannot interrupt a paragraph (CommonMark, HTML blocks).
 */
export function htmlBlockKind(
  text: string,
  start: number,
  end: number,
  interrupts: boolean,
): HtmlKind | undefined {
  const next = start + 1 < end ? text.charCodeAt(start + 1) : NaN;
  if (next === 63) return 3;
  if (next === 33) return declarationKind(text, start + 2, end);
  const closing = next === 47;
  const nameStart = closing ? start + 2 : start + 1;
  if (nameStart >= end || !isAsciiLetter(text.charCodeAt(nameStart))) return undefined;
  return namedKind(text, nameStart, end, closing) ?? (interrupts ? undefined : loneTag(text, start, end));
}

function declarationKind(text: string, start: number, end: number): HtmlKind | undefined {
  if (start >= end) return undefined;
  if (text.startsWith('--', start)) return start + 2 <= end ? 2 : undefined;
  if (text.startsWith('[CDATA[', start)) return 5;
  return isAsciiLetter(text.charCodeAt(start)) ? 4 : undefined;
}

function namedKind(text: string, start: number, end: number, closing: boolean): HtmlKind | undefined {
  let at = start;
  while (at < end && at - start <= longestName && isNamePart(text.charCodeAt(at))) at++;
  const next = at < end ? text.charCodeAt(at) : 32;
  if (next !== 47 && next !== 62 && !isBlank(next)) return undefined;
  const name = text.slice(start, at).toLowerCase();
  if (rawNames.has(name) && !closing && next !== 47) return 1;
  if (!blockNames.has(name)) return undefined;
  return next === 47 && (at + 1 >= end || text.charCodeAt(at + 1) !== 62) ? undefined : 6;
}

function isNamePart(part: number): boolean {
  return part === 45 || isAsciiAlphanumeric(part);
}

function loneTag(text: string, start: number, end: number): HtmlKind | undefined {
  const after = readTag(text, start, end);
  if (after === -1) return undefined;
  for (let at = after; at < end; at++) if (!isBlank(text.charCodeAt(at))) return undefined;
  return 7;
}

/** Whether a line, from `start` on, meets the end condition of an HTML block of this kind. */
export function endsHtmlBlock(kind: HtmlKind, text: string, start: number, end: number): boolean {
  switch (kind) {
    case 1:
      return /<\/(?:pre|script|style|textarea)>/i.test(text.slice(start, end));
    case 2:
      return holds(text, '-->', start, end);
    case 3:
      return holds(text, '?>', start, end);
    case 4:
      return holds(text, '>', start, end);
    case 5:
      return holds(text, ']]>', start, end);
    default:
      return false;
  }
}

function holds(text: string, mark: string, start: number, end: number): boolean {
  return text.slice(start, end).includes(mark);
}
