import { standInUnit } from '../../text/standIns';

/** A UTF-16 code unit's class for emphasis: 1 white space or an end of the text, 2 punctuation, 0 anything else. */
export type CharacterClass = 0 | 1 | 2;

const punctuation = /[\p{P}\p{S}]/u;

export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Space, tab or line ending. False for NaN (past the end). */
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

/** What `\s` matches, and the stand-in for hidden text, without making a string of each code unit: this is a hot path. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit === 0xa0 || unit === 0xfeff || unit === standInUnit) return true;
  return unit >= 0x1680 && unit <= 0x3000 && isWideWhiteSpace(unit);
}

function isWideWhiteSpace(unit: number): boolean {
  if (unit === 0x1680 || unit === 0x3000 || unit === 0x202f || unit === 0x205f) return true;
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029;
}

/** NaN, the start or the end of the text, counts as white space (CommonMark, left- and right-flanking runs). */
export function classOf(unit: number): CharacterClass {
  if (unit === standInUnit) return 0;
  if (Number.isNaN(unit) || isWhiteSpace(unit)) return 1;
  if (unit < 128) return isAsciiPunctuation(unit) ? 2 : 0;
  return punctuation.test(String.fromCharCode(unit)) ? 2 : 0;
}
