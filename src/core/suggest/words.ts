import { isStopWord } from './stopWords';
import { stem } from './stem';

/** One word of a text. */
export interface Word {
  /** What it is compared by: folded and stemmed. */
  readonly term: string;
  /** As it stands in the text. */
  readonly surface: string;
  /** Says nothing by itself (`the`, `meeting`), and is kept for the phrases it stands in. */
  readonly isStop: boolean;
  /** The blank, hyphen or slash that joins it to the word before it; undefined where anything else stands between. */
  readonly joint: string | undefined;
}

/** What stands for any amount of money. */
export const moneyTerm = '¤';

const oneOnOne = String.raw`(?<![\p{N}:.])1[:-]1s?(?![\p{N}:])|1on1s?(?!\p{L})`;
const money = String.raw`[€£$¥₹₺]\s?\p{N}[\p{N}.,]*(?:k|m|bn)?|\p{N}[\p{N}.,]*[km]?\s?€`;
const word = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*(?:\+\+|#(?![\p{L}\p{N}]))?`;
const words = new RegExp(`${word}|(${oneOnOne})|(${money})|\\p{N}+\\p{L}[\\p{L}\\p{N}]*`, 'giu');

// Longer ones are keys, hashes and other noise.
const longestWord = 40;

// Scripts that put no blanks between words: every two neighbouring characters stand for a word.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in order. Any script; no locale; numbers alone are no words. Linear. */
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
    else if (unspaced.test(surface)) found.push(...pairsOf(surface));
    else found.push({ ...termOf(surface), surface, joint });
  }
  return found;
}

/** The form in which words are compared before stemming: NFC and NFD, case, dots and accents make no difference. */
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

// Notes say the same words over and over, and folding and stemming one takes longer than finding it here.
const terms = new Map<string, Term>();
const mostTerms = 20_000;

function termOf(surface: string): Term {
  const known = terms.get(surface);
  if (known) return known;
  if (terms.size === mostTerms) terms.clear();
  // `340ms` and `80GB` are about milliseconds and gigabytes.
  const word = folded(surface).replace(/^\p{N}+(?=(?:[mnu]?s|[kmgt]b)$)/u, '');
  const term = { term: stem(word), isStop: word.length < 2 || isStopWord(word) };
  terms.set(surface, term);
  return term;
}

function jointAt(text: string, end: number, start: number): string | undefined {
  if (start !== end + 1) return undefined;
  const between = text.charAt(end);
  if (between === '-' || between === '/') return between;
  return between === ' ' || between === '\u00A0' || between === '\n' ? ' ' : undefined;
}

function pairsOf(run: string): readonly Word[] {
  const characters = [...run.normalize('NFC')];
  if (characters.length === 1) return [{ term: run, surface: run, isStop: true, joint: undefined }];
  return characters.slice(1).map((character, at) => {
    const pair = `${characters[at] ?? ''}${character}`;
    return { term: pair, surface: pair, isStop: false, joint: at > 0 ? '' : undefined };
  });
}
