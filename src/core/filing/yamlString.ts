import type { ActivityPath } from '../taxonomy/taxonomy';

/**
 * A path as an item of a list. Reading takes one leading `#` for the hashtag that people are used to type (H18), so
 * one more is written before a real one.
 */
export function pathAsYaml(path: ActivityPath): string {
  return yamlString(path.startsWith('#') ? `#${path}` : path);
}

/**
 * A text as a YAML scalar that YAML 1.1 and 1.2 core readers alike give back as this string, in block and in flow
 * lists: plain where that is beyond doubt, else in single quotes, else in double ones (H17).
 */
export function yamlString(value: string): string {
  if (isPlain(value)) return value;
  return needsEscapes(value) ? doubleQuoted(value) : `'${value.replaceAll("'", "''")}'`;
}

/** How a scalar stands in a file, by the parser's name for it. */
export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/** A text written as another scalar is, as far as that means the same: in its quotes, or plain where that is safe. */
export function yamlStringLike(value: string, style: ScalarStyle): string {
  if (style === 'QUOTE_DOUBLE') return doubleQuoted(value);
  if (style === 'QUOTE_SINGLE' && !needsEscapes(value)) return `'${value.replaceAll("'", "''")}'`;
  return yamlString(value);
}

/** Words for people, such as a title, as a block mapping's value: plain as far as no YAML reader can mistake them. */
export function yamlWords(value: string): string {
  const isMistakable = / #|:(?: |$)|^\S+:|[,[\]{}]/.test(value) || ambiguous.has(value.toLowerCase());
  return plainWords.test(value) && !isMistakable ? value : yamlString(value);
}

/**
 * Words as `yamlWords` writes them, with commas left plain: where no flow list is ever made of the value they
 * separate nothing.
 */
export function yamlLine(value: string): string {
  return value.split(', ').every((part) => yamlWords(part) === part) ? value : yamlWords(value);
}

const plainWords = /^[\p{L}_](?:[\p{L}\p{M}\p{N}_/&'’()+.;!?:–—#" -]*[\p{L}\p{M}\p{N}_)'’.!?"])?$/u;

const plainShape = /^[\p{L}_][\p{L}\p{M}\p{N}_/-]*$/u;

// What YAML 1.1 takes for a truth value or nothing. Numbers and dates begin with no letter.
const ambiguous = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', 'nan', 'inf']);

function isPlain(value: string): boolean {
  return plainShape.test(value) && !ambiguous.has(value.toLowerCase());
}

// Control characters, other scripts' line ends, the BOM and halves of surrogate pairs are not printable to YAML.
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

function needsEscapes(value: string): boolean {
  return unprintable.test(value);
}

function doubleQuoted(value: string): string {
  const escaped = [...value].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    if (!unprintable.test(character)) return character;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped.join('')}"`;
}
