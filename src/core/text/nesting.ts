/**
 * The levels of lists and quotes that are read; markers of deeper ones are text. Nobody nests this deep on purpose, and
 * every line costs as many steps as it has containers (H29).
 */
export const deepestNesting = 100;

// Columns: those of a list nested so deeply.
const deepestIndent = 2 * (deepestNesting - 1);

// Linear.
function hasDeepLine(text: string): boolean {
  let [feed, turn] = [-1, -1];
  for (let start = 0; start < text.length; start = Math.min(feed, turn) + 1) {
    if (feed < start) feed = offsetOf(text, '\n', start);
    if (turn < start) turn = offsetOf(text, '\r', start);
    if (mayNest(text.charCodeAt(start)) && isDeep(text, start, Math.min(feed, turn, text.length)))
      return true;
  }
  return false;
}

function offsetOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? Infinity : at;
}

// A blank, `*`, `+`, `-`, `>` or a digit.
function mayNest(part: number): boolean {
  if (part === 32 || part === 9 || part === 62) return true;
  return part === 42 || part === 43 || part === 45 || isDigit(part);
}

function isDeep(text: string, start: number, end: number): boolean {
  let depth = 0;
  let last = start;
  for (let at = behindBlanks(text, start, end); ; at = behindBlanks(text, last, end)) {
    const next = behindMark(text, at, end);
    if (next === at) break;
    depth++;
    if (at - start >= deepestIndent) depth = deepestNesting;
    last = next;
  }
  return depth >= deepestNesting && !rule.test(text.slice(start, end));
}

// A line across the page is no list.
const rule = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;

function behindBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankAt(text, at)) at++;
  return at;
}

// Behind the mark of a quote or an item; the same offset where there is none.
function behindMark(text: string, start: number, end: number): number {
  const part = text.charCodeAt(start);
  if (start >= end) return start;
  if (part === 62) return start + 1;
  let at = start;
  if (part === 42 || part === 43 || part === 45) at++;
  else {
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    const sign = text.charCodeAt(at);
    if (at === start || (sign !== 46 && sign !== 41)) return start;
    at++;
  }
  return at < end && isBlankAt(text, at) ? at : start;
}

function isBlankAt(text: string, at: number): boolean {
  const part = text.charCodeAt(at);
  return part === 32 || part === 9;
}

function isDigit(part: number): boolean {
  return part >= 48 && part <= 57;
}

// Levels of emphasis in one paragraph or item.
const deepestEmphasis = 500;

/** Whether a text is nested so deeply, in blocks or in a paragraph, that parsing it could exhaust the stack. Linear. */
export function isNestedTooDeeply(text: string): boolean {
  return hasDeepLine(text) || emphasisIn(text) > deepestEmphasis;
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
  while (isBlankAt(text, at)) at++;
  const part = text.charCodeAt(at);
  if (Number.isNaN(part) || part === 10 || part === 13 || part === 124 || part === 62) return true;
  return (part === 45 || part === 43 || part === 42) && text.charCodeAt(at + 1) <= 32;
}
