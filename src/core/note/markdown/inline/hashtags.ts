import { isWhiteSpace } from '../characters';
import { role } from './role';

/** A hashtag in inline content: where its `#` stands, and where it ends. */
export interface Hashtag {
  readonly start: number;
  readonly end: number;
}

const slash = 47;
// Letters, marks and digits of any language; emoji with what joins and varies them (H19).
const tagCharacter =
  /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C\u200D\u{E0020}-\u{E007F}]/u;
const number = /\p{N}/u;

/**
 * The hashtags among inline content. One begins at the start of a text node (the block's start, a mark of emphasis,
 * a link's bracket, the end of a code span) or behind white space, and is made of letters, digits, `_`, `-`, `/` and
 * emoji, at least one of them no digit and no slash; slashes at its end are not part of it (Obsidian's tag rules).
 */
export function findHashtags(text: string, roles: Uint8Array): readonly Hashtag[] {
  const found: Hashtag[] = [];
  for (let start = text.indexOf('#'); start !== -1; start = text.indexOf('#', start + 1)) {
    if (roles[start] !== role.text || !beginsTag(text, roles, start)) continue;
    const end = tagEnd(text, roles, start + 1);
    if (end !== -1) found.push({ start, end });
  }
  return found;
}

function beginsTag(text: string, roles: Uint8Array, start: number): boolean {
  if (start === 0 || isWhiteSpace(text.charCodeAt(start - 1))) return true;
  return roles[start - 1] === role.syntax || roles[start - 1] === role.html;
}

function tagEnd(text: string, roles: Uint8Array, start: number): number {
  if (text.charCodeAt(start) === slash) return -1;
  let named = false;
  let at = start;
  while (at < text.length && roles[at] === role.text) {
    const code = text.codePointAt(at) ?? 0;
    if (!isTagCharacter(code)) break;
    named ||= code !== slash && !isNumber(code);
    at += code > 0xffff ? 2 : 1;
  }
  while (at > start && text.charCodeAt(at - 1) === slash) at--;
  return named ? at : -1;
}

function isTagCharacter(code: number): boolean {
  if (code < 128) {
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    return letter || (code >= 45 && code <= 57 && code !== 46) || code === 95;
  }
  return tagCharacter.test(String.fromCodePoint(code));
}

function isNumber(code: number): boolean {
  return code < 128 ? code >= 48 && code <= 57 : number.test(String.fromCodePoint(code));
}
