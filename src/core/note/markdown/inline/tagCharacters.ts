// Letters, marks and digits of any script; emoji with their joiners and modifiers (H19).
const tagCharacter =
  /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C\u200D\u{E0020}-\u{E007F}]/u;
const number = /\p{N}/u;
const slash = 47;

/** Whether a hashtag may hold this code point (Obsidian's tag rules). */
export function isTagCharacter(code: number): boolean {
  if (code < 128) {
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    return letter || (code >= 45 && code <= 57 && code !== 46) || code === 95;
  }
  return tagCharacter.test(String.fromCodePoint(code));
}

/** Where the characters that a hashtag may hold end, from an offset on. */
export function tagEnd(text: string, start: number): number {
  let at = start;
  for (
    let code = text.codePointAt(at);
    code !== undefined && isTagCharacter(code);
    code = text.codePointAt(at)
  )
    at += code > 0xffff ? 2 : 1;
  return at;
}

/** Whether this code point is neither a digit nor a slash. A hashtag needs one: `#12` and `#1/2` are not hashtags. */
export function isNaming(code: number): boolean {
  if (code < 128) return code !== slash && !(code >= 48 && code <= 57);
  return !number.test(String.fromCodePoint(code));
}
