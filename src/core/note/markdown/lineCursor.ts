/**
 * A position in one line of the text, with its column, so that a tab can be consumed in part: the tab stop is four
 * columns, counted from the start of the line (CommonMark, Tabs). All offsets are into the whole text.
 */
export class LineCursor {
  /** The start of the line, and its end before the line ending. */
  start = 0;
  end = 0;
  /** The end of what has been consumed. */
  position = 0;
  /** The first non-blank character from `position` on, or `end`. */
  nonBlank = 0;
  /** Columns of white space from `position` to `nonBlank`. */
  indent = 0;
  private column = 0;

  constructor(readonly text: string) {}

  moveTo(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.position = start;
    this.column = 0;
    this.measureIndent();
  }

  get isBlank(): boolean {
    return this.nonBlank === this.end;
  }

  /** The code unit of the first non-blank character; NaN where there is none. */
  get part(): number {
    return this.nonBlank < this.end ? this.text.charCodeAt(this.nonBlank) : NaN;
  }

  /** Consumes the white space and the `length` characters after it, none of them tabs. */
  takeMarker(length: number): void {
    this.column += this.indent + length;
    this.position = this.nonBlank + length;
    this.measureIndent();
  }

  /** Consumes at most `columns` columns of white space, part of a tab if need be. */
  takeBlanks(columns: number): void {
    let left = columns;
    while (left > 0 && this.position < this.nonBlank) {
      const width = this.text.charCodeAt(this.position) === 9 ? 4 - (this.column % 4) : 1;
      const taken = Math.min(width, left);
      this.column += taken;
      left -= taken;
      if (taken === width) this.position++;
    }
    this.measureIndent();
  }

  private measureIndent(): void {
    let column = this.column;
    let at = this.position;
    for (; at < this.end; at++) {
      const part = this.text.charCodeAt(at);
      if (part === 32) column++;
      else if (part === 9) column += 4 - (column % 4);
      else break;
    }
    this.nonBlank = at;
    this.indent = column - this.column;
  }
}
