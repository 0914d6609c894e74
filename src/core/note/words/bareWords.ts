import { comparable } from '../../taxonomy/taxonomy';

// As in `2.1 Decisions`, `3) Actions`, `IV. Decisions`, `三、决议`.
const chapterNumber =
  /^(?:\d+(?:\.\d+)*[.)]?\s+|\d+\.(?=\p{L})|[ivx]{1,4}[.)]\s+|[a-z][.)]\s+|[一二三四五六七八九十]+[、.．]\s*)/u;
// As in `Decision #4`, `Beschluss Nr. 12`, `Decision 2026-3`.
const ownNumber = /\s*(?:#|nr\.?|no\.?|n[º°])?\s*\d[\d./-]*$/u;
const aside = /\s*[(（[][^()（）[\]]*$/u;

/**
 * A heading or label as the tables of words have it: lower case, without its number, an aside in parentheses, and
 * punctuation at its ends. Independent of locale.
 */
export function bareWords(words: string): string {
  const said = trimmed(withPlurals(comparable(words))).replace(chapterNumber, '');
  const bare = trimmed((/[(（[]/.test(said) ? said.replace(aside, '') : said).replace(/\s+/gu, ' '));
  if (!/\d$/.test(bare)) return bare;
  const unnumbered = trimmed(bare.replace(ownNumber, ''));
  return unnumbered === '' ? bare : unnumbered;
}

// `Action item(s)`, `Décision(s)`, `Aufgabe(n)`.
function withPlurals(words: string): string {
  return words.includes('(') ? words.replace(/(?<=[a-zß-ÿ])\((s|es|n|en)\)/g, '$1') : words;
}

const plainEnds = /^[a-z](?:.*[a-z])?$/su;

function trimmed(words: string): string {
  if (plainEnds.test(words)) return words;
  return words.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/gu, '');
}
