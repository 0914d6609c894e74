import type { ActivityPath } from '../taxonomy/taxonomy';

/**
 * A path as a YAML list item. Reading strips one leading `#`, since people type hashtags there (H18), so a path that
 * begins with `#` gets one more.
 */
export function pathAsYaml(path: ActivityPath): string {
  return yamlString(path.startsWith('#') ? `#${path}` : path);
}

/**
 * A text as a YAML scalar that readers of YAML 1.1 and of the YAML 1.2 core schema parse to this very string, in block
 * and in flow lists: plain where that is certain, else in single quotes, else in double quotes (H17).
 */
export function yamlString(value: string): string {
  if (isPlain(value)) return value;
  return needsEscapes(value) ? doubleQuoted(value) : `'${value.replaceAll("'", "''")}'`;
}

/** The quoting style of a scalar, by the parser's name for it. */
export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/** A text in the quoting style of another scalar, as far as that style can represent it. */
export function yamlStringLike(value: string, style: ScalarStyle): string {
  if (style === 'QUOTE_DOUBLE') return doubleQuoted(value);
  if (style === 'QUOTE_SINGLE' && !needsEscapes(value)) return `'${value.replaceAll("'", "''")}'`;
  return yamlString(value);
}

/** Prose such as a title, as a value in a block mapping: plain unless a YAML reader could misread it. */
export function yamlWords(value: string): string {
  const isMistakable = / #|:(?: |$)|^\S+:|[,[\]{}]/.test(value) || ambiguous.has(value.toLowerCase());
  return plainWords.test(value) && !isMistakable ? value : yamlString(value);
}

/**
 * Like `yamlWords`, but commas need no quotes: for values that are never turned into a flow list, where a comma
 * separates nothing.
 */
export function yamlLine(value: string): string {
  return value.split(', ').every((part) => yamlWords(part) === part) ? value : yamlWords(value);
}

const plainWords = /^[\p{L}_](?:[\p{L}\p{M}\p{N}_/&'’()+.;!?:–—#" -]*[\p{L}\p{M}\p{N}_)'’.!?"])?$/u;

const plainShape = /^[\p{L}_][\p{L}\p{M}\p{N}_/-]*$/u;

// The words that YAML 1.1 reads as booleans, null or numbers. All other numbers, and dates, do not begin with a letter.
const ambiguous = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', 'nan', 'inf']);

function isPlain(value: string): boolean {
  return plainShape.test(value) && !ambiguous.has(value.toLowerCase());
}

// Control characters, Unicode line separators, the BOM and lone surrogates are not printable in YAML.
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
