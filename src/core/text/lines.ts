const lineFeed = 10;
const carriageReturn = 13;

/** The start of the line after the one at `offset`, or the text's end. A line ends at `\n`, `\r\n` or a lone `\r`. */
export function nextLineStart(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const part = text.charCodeAt(at);
    if (part === lineFeed) return at + 1;
    if (part === carriageReturn) return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
  }
  return text.length;
}

/** The start of the line at `offset`. */
export function lineStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at--) {
    const before = text.charCodeAt(at - 1);
    if (before === lineFeed) return at;
    if (before === carriageReturn && text.charCodeAt(at) !== lineFeed) return at;
  }
  return 0;
}

/** The end of the line at `offset`, before its line ending. */
export function lineContentEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const part = text.charCodeAt(at);
    if (part === lineFeed || part === carriageReturn) return at;
  }
  return text.length;
}

/** The line ending that a text uses: that of its first line, or `\n` where there is none (H4). */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const at = lineContentEnd(text, 0);
  if (text.charCodeAt(at) !== carriageReturn) return '\n';
  return text.charCodeAt(at + 1) === lineFeed ? '\r\n' : '\r';
}

/** Whether there are only spaces and tabs from `start` to `end`. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const part = text.charCodeAt(at);
    if (part !== 32 && part !== 9) return false;
  }
  return true;
}

/** Whether the line above the one that begins at an offset is blank. */
export function isBlankAbove(text: string, start: number): boolean {
  const end =
    text.charCodeAt(start - 1) === lineFeed && text.charCodeAt(start - 2) === carriageReturn
      ? start - 2
      : start - 1;
  return isBlank(text, lineStart(text, end), end);
}

const toCollapse = /[^\S ]| {2}/;

/** A text on one line: trimmed, with each run of white space collapsed to a single space. */
export function collapsed(text: string): string {
  // Usually there is nothing to collapse, and testing costs a tenth of replacing every space by itself.
  return (toCollapse.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
