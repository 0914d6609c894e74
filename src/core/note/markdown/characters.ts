/** A UTF-16 unit's class where emphasis is decided: 1 white space (and the ends of the text), 2 punctuation, 0 all else. */
export type CharacterClass = 0 | 1 | 2;

const punctuation = /[\p{P}\p{S}]/u;
const whiteSpace = /\s/;

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

export function isWhiteSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return whiteSpace.test(String.fromCharCode(unit));
}

/** NaN, that is, the start or the end of the text, counts as white space (CommonMark, left- and right-flanking runs). */
export function classOf(unit: number): CharacterClass {
  if (Number.isNaN(unit) || isWhiteSpace(unit)) return 1;
  if (unit < 128) return isAsciiPunctuation(unit) ? 2 : 0;
  return punctuation.test(String.fromCharCode(unit)) ? 2 : 0;
}
