import { english, others } from './vocabulary/stopWordLists';

/** One word of a text. */
export interface Word {
  /** The normalized form for comparison: folded and stemmed. */
  readonly term: string;
  /** The form in the text. */
  readonly surface: string;
  /** It is a stop word (`the`, `meeting`), kept only because it may be part of a phrase. */
  readonly isStop: boolean;
  /** The blank, hyphen or slash between it and the word before it; undefined where anything else separates them. */
  readonly joint: string | undefined;
}

/** The term of every amount of money. */
export const moneyTerm = '¤';

const oneOnOne = String.raw`(?<![\p{N}:.])1[:-]1s?(?![\p{N}:])|1on1s?(?!\p{L})`;
const money = String.raw`[€£$¥₹₺]\s?\p{N}[\p{N}.,]*(?:k|m|bn)?|\p{N}[\p{N}.,]*[km]?\s?€`;
const word = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*(?:\+\+|#(?![\p{L}\p{N}]))?`;
const initials = String.raw`(?<!\p{L})\p{L}&\p{L}(?![\p{L}\p{N}])`;
const words = new RegExp(`${initials}|${word}|(${oneOnOne})|(${money})|\\p{N}+\\p{L}[\\p{L}\\p{N}]*`, 'giu');

// In characters. Longer ones are keys, hashes and other noise.
const longestWord = 40;

// Scripts without blanks between words, which are split into character bigrams instead.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Splits a text of any script into words, in order and without a locale. Plain numbers are not words. Linear time. */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  let end = -2;
  for (const match of text.matchAll(words)) {
    const [surface, one, amount] = match;
    const joint = jointAt(text, end, match.index);
    end = match.index + surface.length;
    if (surface.length > longestWord) continue;
    if (one !== undefined) found.push({ term: '1on1', surface, isStop: false, joint });
    else if (amount !== undefined) found.push({ term: moneyTerm, surface, isStop: false, joint });
    else {
      const known = terms.get(surface);
      if (!known && unspaced.test(surface)) found.push(...pairsOf(surface));
      else {
        const { term, isStop } = known ?? termOf(surface);
        found.push({ term, surface, isStop, joint });
      }
    }
  }
  return found;
}

/** The folded form of a word, before stemming: without case, accents and the dots of i; NFC and NFD are the same. */
export function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(/['’]s?$|['’]/g, '');
}

type Term = Pick<Word, 'term' | 'isStop'>;

// A cache: notes repeat the same words, and folding and stemming a word takes longer than looking it up.
const terms = new Map<string, Term>();
const mostTerms = 20_000;

function termOf(surface: string): Term {
  if (terms.size === mostTerms) terms.clear();
  // `340ms` and `80GB` are about milliseconds and gigabytes.
  const word = folded(surface).replace(/^\p{N}+(?=(?:[mnu]?s|[kmgt]b)$)/u, '');
  const term = { term: stem(word), isStop: word.length < 2 || isStopWord(word) };
  terms.set(surface, term);
  return term;
}

function jointAt(text: string, end: number, start: number): string | undefined {
  const between = text.charAt(end);
  if (start === end + 1 && (between === '-' || between === '/')) return between;
  return end >= 0 && isGap(text, end, start) ? ' ' : undefined;
}

// Blanks within a paragraph: one, or those that hidden text left.
function isGap(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const part = text.charCodeAt(at);
    if (part === 10) lines++;
    else if (part !== 32 && part !== 0xa0) return false;
  }
  return to > from && lines <= 1;
}

function pairsOf(run: string): readonly Word[] {
  const characters = [...run.normalize('NFC')];
  if (characters.length === 1) return [{ term: run, surface: run, isStop: true, joint: undefined }];
  return characters.slice(1).map((character, at) => {
    const pair = `${characters[at] ?? ''}${character}`;
    return { term: pair, surface: pair, isStop: false, joint: at > 0 ? '' : undefined };
  });
}

const vowel = /[aeiouy]/;
// What an `e` makes another word of: `plan` and `plane`, `cod` and `code`. Its verb would double the last letter without.
const silentE = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;

/** Words that only look as if they had an ending, which are not stemmed: findings are not what is found. */
const things = `
building finding saving marketing engineering sourcing networking staffing evening morning meeting warning briefing
rating hearing feeling posting landing staging standing setting offering opening heading spring string thing king
ceiling wedding pudding sibling shilling earning need seed speed feed breed bed red shed
department apartment lovely hardly family supply assembly
`;

const nouns: ReadonlySet<string> = new Set(things.split(/\s+/).filter(Boolean));

/**
 * Strips the most common English suffixes, so that `interview`, `interviews` and `interviewing` are one term. Light on
 * purpose. A word of another language may be cut, too, but always in the same way; words with letters beyond a to z are
 * never cut.
 */
function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (nouns.has(word.replace(/s$/, ''))) return word.replace(/s$/, '');
  return withoutFinalE(withoutNounEnding(withoutVerbEnding(singular(word))));
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const rest = word.slice(0, word.length - ending);
  if (ending === 0 || rest.length < 3 || !vowel.test(rest)) return word;
  if (rest.endsWith('i')) return `${rest.slice(0, -1)}y`;
  if (rest.length > 3 && /([bdgkmnprt])\1$/.test(rest)) return rest.slice(0, -1);
  return silentE.test(rest) ? `${rest}e` : rest;
}

function withoutNounEnding(word: string): string {
  if (word.endsWith('ment') && word.length > 8) return word.slice(0, -4);
  if (word.endsWith('ly') && word.length > 5) return word.slice(0, -2);
  return word;
}

function withoutFinalE(word: string): string {
  const rest = word.slice(0, -1);
  return word.endsWith('e') && word.length > 3 && !silentE.test(rest) ? rest : word;
}

/**
 * Stop words: function words of the languages that notes are often written in, and words that are in every meeting
 * note. Folded, not stemmed.
 */
const stopWords: ReadonlySet<string> = new Set(`${english} ${others}`.split(/\s+/).filter(Boolean));

/** Whether a folded word is a stop word. */
function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
