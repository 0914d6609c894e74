import { collapsed } from '../../../text/lines';
import { markSign, withoutStandIns } from '../../../text/standIns';
import { role } from './role';

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));/g;
const commonEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
};

/**
 * Inline content as plain text: markup and HTML removed, white space collapsed, numeric character references and the
 * common entities decoded.
 */
export function plainText(text: string, roles: Uint8Array): string {
  return collapsed(plainLines(text, roles));
}

/** The same with white space, line ends among it, as it stands. */
export function plainLines(text: string, roles: Uint8Array): string {
  return withoutStandIns(shownIn(text, roles, false));
}

/** The same with a `markSign` in place of all that is not shown. */
export function markedLines(text: string, roles: Uint8Array): string {
  return withoutStandIns(shownIn(text, roles, false, markSign));
}

/**
 * A heading's text as links to it are made of: markup and HTML removed, white space as it is. A line break says nothing,
 * as in VS Code's preview; in code it is a space. The spaces before it are no text (CommonMark, Soft line breaks).
 */
export function headingWritten(text: string, roles: Uint8Array): string {
  return withoutStandIns(shownIn(text, roles, text.includes('\n')));
}

function shownIn(text: string, roles: Uint8Array, isJoined: boolean, hidden = ''): string {
  if (roles.length === 0) return shownAs(text, role.text, isJoined);
  let shown = '';
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && roles[at] === roles[start]) continue;
    shown += shownAs(text.slice(start, at), roles[start] ?? role.text, isJoined) || hidden;
    start = at;
  }
  return shown;
}

function shownAs(text: string, kind: number, isJoined: boolean): string {
  if (kind === role.syntax || kind === role.html) return '';
  const isMarkdown = kind === role.text || kind === role.description;
  const lines = !isJoined ? text : isMarkdown ? text.replace(/ *\n/g, '') : text.replaceAll('\n', ' ');
  return isMarkdown && lines.includes('&') ? lines.replace(reference, decodeReference) : lines;
}

function decodeReference(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return commonEntities[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  const character = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return character ? String.fromCodePoint(code) : '\uFFFD';
}
