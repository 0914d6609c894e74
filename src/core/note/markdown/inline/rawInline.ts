import { isAsciiAlphanumeric, isAsciiControl, isAsciiLetter } from '../characters';
import { readTag } from './htmlTag';

const atSign = 64;
const colon = 58;
const less = 60;
const greater = 62;

/** The end of the autolink that begins with the `<` at `start`; -1 where there is none (CommonMark, Autolinks). */
export function readAutolink(text: string, start: number): number {
  const uri = readUri(text, start + 1);
  return uri === -1 ? readEmail(text, start + 1) : uri;
}

function readUri(text: string, start: number): number {
  if (!isAsciiLetter(text.charCodeAt(start))) return -1;
  let at = start + 1;
  while (at - start < 33 && isSchemePart(text.charCodeAt(at))) at++;
  if (at - start < 2 || at - start > 32 || text.charCodeAt(at) !== colon) return -1;
  for (at++; at < text.length; at++) {
    const part = text.charCodeAt(at);
    if (part === greater) return at + 1;
    if (part === less || part === 32 || isAsciiControl(part)) return -1;
  }
  return -1;
}

function readEmail(text: string, start: number): number {
  let at = start;
  while (isEmailPart(text.charCodeAt(at))) at++;
  if (at === start || text.charCodeAt(at) !== atSign) return -1;
  do {
    const label = at + 1;
    at = readDomainLabel(text, label);
    if (at === -1) return -1;
  } while (text.charCodeAt(at) === 46);
  return text.charCodeAt(at) === greater ? at + 1 : -1;
}

function readDomainLabel(text: string, start: number): number {
  let at = start;
  while (at - start < 64 && (text.charCodeAt(at) === 45 || isAsciiAlphanumeric(text.charCodeAt(at)))) at++;
  const wellFormed = at > start && at - start < 64 && text.charCodeAt(start) !== 45;
  return wellFormed && text.charCodeAt(at - 1) !== 45 ? at : -1;
}

function isSchemePart(part: number): boolean {
  return part === 43 || part === 45 || part === 46 || isAsciiAlphanumeric(part);
}

function isEmailPart(part: number): boolean {
  return (
    isAsciiAlphanumeric(part) || (part < 128 && ".!#$%&'*+/=?^_`{|}~-".includes(String.fromCharCode(part)))
  );
}

/** Finds raw inline HTML. Remembers which closing marks the rest of the text lacks, so that no search is repeated. */
export class RawHtml {
  readonly #text: string;
  private readonly absent = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of the raw HTML (a tag, comment, CDATA section …) that begins at `start`; -1 where there is none. */
  read(start: number): number {
    const text = this.#text;
    const next = text.charCodeAt(start + 1);
    if (next === 63) return this.closed('?>', start + 2);
    if (next !== 33) return readTag(text, start, text.length);
    if (text.startsWith('--', start + 2)) return this.readComment(start + 4);
    if (text.startsWith('[CDATA[', start + 2)) return this.closed(']]>', start + 9);
    return isAsciiLetter(text.charCodeAt(start + 2)) ? this.closed('>', start + 3) : -1;
  }

  private readComment(start: number): number {
    if (this.#text.startsWith('>', start)) return start + 1;
    if (this.#text.startsWith('->', start)) return start + 2;
    return this.closed('-->', start);
  }

  private closed(mark: string, from: number): number {
    if (this.absent.has(mark)) return -1;
    const at = this.#text.indexOf(mark, from);
    if (at === -1) this.absent.add(mark);
    return at === -1 ? -1 : at + mark.length;
  }
}
