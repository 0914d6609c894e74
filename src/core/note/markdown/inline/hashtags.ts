import { isWhiteSpace } from '../characters';
import { role } from './role';
import { isNaming, isTagCharacter } from './tagCharacters';

/** A hashtag in inline content, as offsets: `start` is its `#`. */
export interface Hashtag {
  readonly start: number;
  readonly end: number;
}

const slash = 47;

/**
 * The hashtags in inline content. A hashtag begins at the start of a text node (the start of the block, after an
 * emphasis mark, a link's bracket or a code span) or after white space. It consists of letters, digits, `_`, `-`, `/`
 * and emoji, not of digits and slashes alone. Trailing slashes are not part of it (Obsidian's tag rules).
 */
export function findHashtags(text: string, roles: Uint8Array): readonly Hashtag[] {
  const found: Hashtag[] = [];
  for (let start = text.indexOf('#'); start !== -1; start = text.indexOf('#', start + 1)) {
    if ((roles[start] ?? role.text) !== role.text || !beginsTag(text, roles, start)) continue;
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
  while (at < text.length && (roles[at] ?? role.text) === role.text) {
    const code = text.codePointAt(at) ?? 0;
    if (!isTagCharacter(code)) break;
    named ||= isNaming(code);
    at += code > 0xffff ? 2 : 1;
  }
  while (at > start && text.charCodeAt(at - 1) === slash) at--;
  return named ? at : -1;
}
