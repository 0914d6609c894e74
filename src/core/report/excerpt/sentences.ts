import { abbreviations } from './vocabulary';

/** UTF-16 offsets of a sentence in its text; `end` is exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

// A terminator with closing quotes and brackets, then white space or the end; full-width terminators need neither.
const stop = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]["'”’」』）]*/gu;

/**
 * The sentences of a text, in order, by a simple rule: the segmenters built into JavaScript engines differ between
 * versions.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipBlanks(text, 0);
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (end <= start || !endsSentence(text, start, match.index, end)) continue;
    sentences.push({ start, end });
    start = skipBlanks(text, end);
  }
  const rest = text.trimEnd().length;
  return start < rest ? [...sentences, { start, end: rest }] : sentences;
}

// Characters: longer than any abbreviation.
const longestWord = 40;

// False for `approx. 40 people`, `J. Smith`, `what ... is it`, and for a list's `1.`
function endsSentence(text: string, start: number, at: number, end: number): boolean {
  if (/[。！？]/u.test(text.charAt(at))) return true;
  const next = text.slice(skipBlanks(text, end));
  if (/^\p{Ll}/u.test(next)) return false;
  if (text.charAt(at) !== '.' || next === '') return true;
  const word =
    /(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, at - longestWord), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word) || (/^\d{1,2}$/.test(word) && word.length === at - start)) return false;
  return !abbreviations.has(word.toLowerCase());
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/** The text, or if it is longer than `longest` characters, as many whole words as fit, and `…`. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const inside = /[\p{L}\p{N}]/u.test(text.charAt(head.length));
  const space = head.search(/\s\S*$/u);
  const cut = inside && space > longest / 2 ? head.slice(0, space) : head;
  return `${cut.replace(/[\s.,;:–—-]+$/u, '')}…`;
}

/** Whether a short sentence says as much as a longer one: Chinese says in ten characters what takes thirty letters. */
export function saysMuch(sentence: string): boolean {
  return /(?:\p{Script=Han}\P{L}*){10}/u.test(sentence);
}
