/** A UTF-16 unit's class where emphasis is decided: 1 white space (and the ends of the text), 2 punctuation, 0 all else. */
export type CharacterClass = 0 | 1 | 2;

const punctuation = /[\p{P}\p{S}]/u;

export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Blank, tab or line end. NaN (past the end) is none of them. */
export function isBlankOrLineEnd(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

export function isAsciiAlphanumeric(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit);
}

export function isAsciiControl(unit: number): boolean {
  return unit < 32 || unit === 127;
}

export function isAsciiPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}

/** What `\s` matches, which is asked too often to make a string of each unit. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit === 0xa0 || unit === 0xfeff) return true;
  return unit >= 0x1680 && unit <= 0x3000 && isWideWhiteSpace(unit);
}

function isWideWhiteSpace(unit: number): boolean {
  if (unit === 0x1680 || unit === 0x3000 || unit === 0x202f || unit === 0x205f) return true;
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029;
}

/** NaN, that is, the start or the end of the text, counts as white space (CommonMark, left- and right-flanking runs). */
export function classOf(unit: number): CharacterClass {
  if (Number.isNaN(unit) || isWhiteSpace(unit)) return 1;
  if (unit < 128) return isAsciiPunctuation(unit) ? 2 : 0;
  return punctuation.test(String.fromCharCode(unit)) ? 2 : 0;
}
