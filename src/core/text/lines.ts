const lineFeed = 10;
const carriageReturn = 13;

/** Where the line after the one holding `offset` begins, or the text's end. Line ends: `\n`, `\r\n`, lone `\r`. */
export function nextLineStart(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const part = text.charCodeAt(at);
    if (part === lineFeed) return at + 1;
    if (part === carriageReturn) return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
  }
  return text.length;
}

/** Where the line holding `offset` begins. */
export function lineStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at--) {
    const before = text.charCodeAt(at - 1);
    if (before === lineFeed) return at;
    if (before === carriageReturn && text.charCodeAt(at) !== lineFeed) return at;
  }
  return 0;
}

/** Where the line's content ends: before its line end. */
export function lineContentEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const part = text.charCodeAt(at);
    if (part === lineFeed || part === carriageReturn) return at;
  }
  return text.length;
}

/** The line end that a text uses: that of its first line, or `\n` where it has none (H4). */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const at = lineContentEnd(text, 0);
  if (text.charCodeAt(at) !== carriageReturn) return '\n';
  return text.charCodeAt(at + 1) === lineFeed ? '\r\n' : '\r';
}

/** Whether only blanks and tabs stand from `start` up to `end`. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const part = text.charCodeAt(at);
    if (part !== 32 && part !== 9) return false;
  }
  return true;
}

const toCollapse = /[^\S ]| {2}/;

/** A text on one line: white space at its ends gone, each stretch within it a single blank. */
export function collapsed(text: string): string {
  // Mostly there is nothing to collapse, and looking costs a tenth of replacing every blank by itself.
  return (toCollapse.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
