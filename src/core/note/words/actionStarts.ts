import { actionWords } from './meanings';

const letters = 26;
const first = 97;

/** For each pair of ASCII letters, whether a word for actions begins with it. */
const pairs = new Uint8Array(letters * letters);
const heads = new Set<string>();
for (const word of actionWords) {
  const at = pairAt(word, 0);
  if (at >= 0) pairs[at] = 1;
  else heads.add(word.slice(0, 2));
}

// The index of two letters in either case; -1 where they are no two ASCII letters.
function pairAt(text: string, at: number): number {
  const [one, two] = [(text.charCodeAt(at) | 32) - first, (text.charCodeAt(at + 1) | 32) - first];
  return one >= 0 && one < letters && two >= 0 && two < letters ? one * letters + two : -1;
}

/**
 * Whether a word for actions may begin at an offset, by its first two letters. It is asked of every line, so that looking
 * closer is rare.
 */
export function mayBeginAction(text: string, at: number): boolean {
  const pair = pairAt(text, at);
  return pair >= 0 ? pairs[pair] === 1 : heads.has(text.slice(at, at + 2).toLowerCase());
}

// Letters by which few other words begin.
const most = 6;
const starts: ReadonlySet<string> = new Set(actionWords.map((word) => word.slice(0, most)));

/** The same of a heading or label, behind its number and any marks, by its first letters. */
export function mayAnnounceActions(words: string): boolean {
  let at = 0;
  while (at < words.length && isNoLetter(words.charCodeAt(at))) at++;
  if (mayBeginAction(words, at)) {
    if (starts.has(words.slice(at, at + most).toLowerCase())) return true;
    // `AI #3`, `待办：`: words that are shorter.
    for (let length = 2; length < most; length++) {
      if (starts.has(words.slice(at, at + length).toLowerCase())) return true;
    }
  }
  // A chapter's letter or number, as in `B. Actions` and `三、任务`.
  return numbered.test(words.slice(at, at + 5)) && chapter.test(words.slice(at, at + 5));
}

const numbered = /[.)、．]/;
const chapter = /^(?:[a-zA-Z]{1,4}[.)]|[一二三四五六七八九十]{1,3}[、.．])/u;

function isNoLetter(part: number): boolean {
  return (
    part < 65 || (part > 90 && part < 97) || (part > 122 && part < 170) || (part >= 0x2000 && part < 0x3000)
  );
}
