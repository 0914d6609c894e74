import type { Span } from './range';

/**
 * The levels of lists and quotes that are read; markers of deeper ones are text. Nobody nests this deep on purpose, and
 * every line costs as many steps as it has containers (H29).
 */
export const deepestNesting = 100;

// Columns: those of a list nested so deeply.
const deepestIndent = 2 * deepestNesting;
const container = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
const deepLine = new RegExp(
  String.raw`^(?:(?:${container}){${deepestNesting + 1}}|[ \t]{${deepestIndent},}(?:[-+*]|\d{1,9}[.)])[ \t])[^\r\n]{0,40}`,
  'm',
);
// One of these is in every such line; most texts hold none.
const hints = [
  '> > > > ',
  '>>>>',
  '- - - - ',
  '* * * * ',
  '+ + + + ',
  '>- >- ',
  '- > - > ',
  ' '.repeat(deepestIndent),
];
const numbered = /(?:\d{1,9}[.)][ \t]+){4}/;

/** The first line of a text that is nested deeper than anybody writes; undefined where there is none. Linear. */
export function deepestLine(text: string): Span | undefined {
  if (!hints.some((hint) => text.includes(hint)) && !numbered.test(text)) return undefined;
  const found = deepLine.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

// Levels of emphasis in one paragraph or item.
const deepestEmphasis = 500;

/** Whether a text is nested so deeply, in blocks or in a paragraph, that parsing it could exhaust the stack. Linear. */
export function isNestedTooDeeply(text: string): boolean {
  return deepestLine(text) !== undefined || emphasisIn(text) > deepestEmphasis;
}

// At most as deep as emphasis is nested in any of its paragraphs: what opens counts up, what closes counts down.
function emphasisIn(text: string): number {
  let [deepest, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const part = text.charCodeAt(at);
    if ((part === 10 || part === 13) && beginsAnew(text, at + 1)) depth = 0;
    if (!isEmphasis(part)) continue;
    const start = at;
    while (text.charCodeAt(at + 1) === part) at++;
    const length = at + 1 - start;
    const opens = isWord(text, at + 1);
    const closes = isWord(text, start - 1);
    // Inside of a word, an underscore is a letter.
    if (opens && closes && part === underscore) continue;
    depth = closes ? Math.max(0, depth - length) : opens ? depth + length : depth;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const underscore = 95;

function isEmphasis(part: number): boolean {
  return part === 42 || part === underscore || part === 126;
}

// Whether something other than white space stands at an offset.
function isWord(text: string, at: number): boolean {
  return text.charCodeAt(at) > 32;
}

// Whether a line is blank, or begins an item, a row or a quote, into which no emphasis goes on.
function beginsAnew(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  const part = text.charCodeAt(at);
  if (Number.isNaN(part) || part === 10 || part === 13 || part === 124 || part === 62) return true;
  return (part === 45 || part === 43 || part === 42) && text.charCodeAt(at + 1) <= 32;
}
