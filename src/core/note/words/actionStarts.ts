import { actionWords } from './meanings';

const letters = 26;
const first = 97;
// Letters by which few other words begin.
const most = 6;

/** How words for actions begin, by their first two characters: those of two ASCII letters by their pair. */
const byPair: (readonly string[] | undefined)[] = [];
const byHead = new Map<string, readonly string[]>();
for (const start of new Set(actionWords.map((word) => word.slice(0, most)))) {
  const at = pairAt(start, 0);
  const head = start.slice(0, 2);
  if (at >= 0) byPair[at] = [...(byPair[at] ?? []), start];
  else byHead.set(head, [...(byHead.get(head) ?? []), start]);
}

// The index of two letters in either case; -1 where they are no two ASCII letters.
function pairAt(text: string, at: number): number {
  const one = (text.charCodeAt(at) | 32) - first;
  const two = (text.charCodeAt(at + 1) | 32) - first;
  return one >= 0 && one < letters && two >= 0 && two < letters ? one * letters + two : -1;
}

/**
 * Whether a word for actions may begin at an offset, by its first six letters. It is asked of every line, so that looking
 * closer is rare.
 */
export function mayBeginAction(text: string, at: number): boolean {
  const pair = pairAt(text, at);
  const starts = pair >= 0 ? byPair[pair] : byHead.get(text.slice(at, at + 2).toLowerCase());
  if (starts === undefined) return false;
  for (const start of starts) if (beginsWith(text, at, start)) return true;
  return false;
}

/** Whether a text has a lower-case word at an offset, in either case. A word of fewer than six letters must end there. */
function beginsWith(text: string, at: number, start: string): boolean {
  for (let index = 0; index < start.length; index++) {
    if (lowerAt(text, at + index) !== start.charCodeAt(index)) return false;
  }
  if (start.length === most) return true;
  const next = (text.charCodeAt(at + start.length) | 32) - first;
  return !(next >= 0 && next < letters);
}

function lowerAt(text: string, at: number): number {
  const part = text.charCodeAt(at);
  if (part < 128) return part >= 65 && part <= 90 ? part | 32 : part;
  return text.charAt(at).toLowerCase().charCodeAt(0);
}

/** The same of a heading or label, behind its number and any marks. */
export function mayAnnounceActions(words: string): boolean {
  let at = 0;
  while (at < words.length && isNoLetter(words.charCodeAt(at))) at++;
  return mayBeginAction(words, at) || (hasChapterMark(words, at) && chapter.test(words.slice(at, at + 5)));
}

// A chapter's letter or number, as in `B. Actions` and `三、任务`.
const chapter = /^(?:[a-zA-Z]{1,4}[.)]|[一二三四五六七八九十]{1,3}[、.．])/u;

function hasChapterMark(words: string, from: number): boolean {
  for (let at = from + 1; at < from + 5; at++) {
    const part = words.charCodeAt(at);
    if (part === 46 || part === 41 || part === 0x3001 || part === 0xff0e) return true;
  }
  return false;
}

function isNoLetter(part: number): boolean {
  return part < 65 || (part > 90 && part < 97) || (part > 122 && part < 170) || isEmoji(part);
}

/** Whether a code unit is an arrow or another sign, or a part of an emoji, as in `➡️ Next steps` and `📋 Next steps`. */
export function isEmoji(part: number): boolean {
  return part >= 0x2000 && (part < 0x3000 || (part >= 0xd800 && part < 0xe000) || part === 0xfe0f);
}
