import { isAsciiAlphanumeric, isAsciiLetter, isBlankOrLineEnd } from '../characters';

const quote = 34;
const apostrophe = 39;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;
const backtick = 96;

/**
 * The end of the complete open or closing tag that begins with the `<` at `start`; -1 where none ends before `end`
 * (CommonMark, Raw HTML).
 */
export function readTag(text: string, start: number, end: number): number {
  const closing = text.charCodeAt(start + 1) === slash;
  let at = closing ? start + 2 : start + 1;
  if (at >= end || !isAsciiLetter(text.charCodeAt(at))) return -1;
  while (at < end && isNamePart(text.charCodeAt(at))) at++;
  at = closing ? skipBlanks(text, at, end) : readAttributes(text, at, end);
  return at !== -1 && at < end && text.charCodeAt(at) === greater ? at + 1 : -1;
}

// Returns the offset where the `>` must be; -1 where the attributes are malformed.
function readAttributes(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const blanksEnd = skipBlanks(text, at, end);
    const part = text.charCodeAt(blanksEnd);
    if (blanksEnd >= end || part === greater) return blanksEnd;
    if (part === slash) return blanksEnd + 1;
    if (blanksEnd === at || !isAttributeStart(part)) return -1;
    at = readAttribute(text, blanksEnd, end);
    if (at === -1) return -1;
  }
  return -1;
}

function readAttribute(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isAttributePart(text.charCodeAt(at))) at++;
  const behind = skipBlanks(text, at, end);
  if (behind >= end || text.charCodeAt(behind) !== equals) return at;
  return readValue(text, skipBlanks(text, behind + 1, end), end);
}

function readValue(text: string, start: number, end: number): number {
  if (start >= end) return -1;
  const part = text.charCodeAt(start);
  if (part === quote || part === apostrophe) {
    for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) === part) return at + 1;
    return -1;
  }
  let at = start;
  while (at < end && isBareValuePart(text.charCodeAt(at))) at++;
  return at === start ? -1 : at;
}

function isBareValuePart(part: number): boolean {
  if (isBlankOrLineEnd(part) || part === slash) return false;
  return (
    part !== quote &&
    part !== apostrophe &&
    part !== less &&
    part !== equals &&
    part !== greater &&
    part !== backtick
  );
}

function isNamePart(part: number): boolean {
  return part === 45 || isAsciiAlphanumeric(part);
}

function isAttributeStart(part: number): boolean {
  return part === 58 || part === 95 || isAsciiLetter(part);
}

function isAttributePart(part: number): boolean {
  return part === 45 || part === 46 || part === 58 || part === 95 || isAsciiAlphanumeric(part);
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankOrLineEnd(text.charCodeAt(at))) at++;
  return at;
}
