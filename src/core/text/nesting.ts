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

// Signs in one paragraph: emphasis is nested half as deep at most.
const mostSigns = 1000;

/** Whether a text is nested so deeply, in blocks or in a paragraph, that parsing it could exhaust the stack. Linear. */
export function isNestedTooDeeply(text: string): boolean {
  if (deepestLine(text)) return true;
  if (signsIn(text) <= mostSigns) return false;
  return text.split(/\n[ \t]*\n/).some((paragraph) => signsIn(paragraph) > mostSigns);
}

function signsIn(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const part = text.charCodeAt(at);
    if (part === 42 || part === 95 || part === 126) signs++;
  }
  return signs;
}
