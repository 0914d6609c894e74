import { things } from './vocabulary/things';

const vowel = /[aeiouy]/;

const nouns: ReadonlySet<string> = new Set(things.split(/\s+/).filter(Boolean));

/**
 * A word without its commonest English endings, so that `interview`, `interviews` and `interviewing` are one. Light on
 * purpose: what it does to a word of another language it does to that word wherever it stands, and nothing is cut
 * from words with letters beyond a to z.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (nouns.has(word.replace(/s$/, ''))) return word.replace(/s$/, '');
  return withoutFinalE(withoutNounEnding(withoutVerbEnding(singular(word))));
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const rest = word.slice(0, word.length - ending);
  if (ending === 0 || rest.length < 3 || !vowel.test(rest)) return word;
  if (rest.endsWith('i')) return `${rest.slice(0, -1)}y`;
  return /([bdgkmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

function withoutNounEnding(word: string): string {
  if (word.endsWith('ment') && word.length > 8) return word.slice(0, -4);
  if (word.endsWith('ly') && word.length > 5) return word.slice(0, -2);
  return word;
}

function withoutFinalE(word: string): string {
  return word.endsWith('e') && word.length > 3 ? word.slice(0, -1) : word;
}
