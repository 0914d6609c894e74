import { englishList, formatList } from '../../format/list';
import { englishNumbers, formatCount, formatPercent } from '../../format/numbers';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const count = (number: number): string => formatCount(number, englishNumbers);
export const percent = (number: number): string => formatPercent(number, englishNumbers);
export const list = (parts: readonly string[]): string => formatList(parts, englishList);

export const inWords = (number: number): string => small[number] ?? count(number);

/** A counted noun: `1 week`, `2 weeks`. */
export const some = (number: number, one: string, many: string): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** A counted noun with small numbers spelled out: `one area`, `two areas`, `12 areas`. */
export const someInWords = (number: number, one: string, many: string): string =>
  `${inWords(number)} ${number === 1 ? one : many}`;

export const notes = (number: number): string => some(number, 'note', 'notes');

/** Capitalizes the first letter of a sentence; titles inside it keep their spelling. */
export const capital = (sentence: string): string =>
  sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
