/**
 * A place in one line of the text that knows its column, so that a tab can be taken in part: tabs reach to the next
 * multiple of four columns of the line itself (CommonMark, Tabs). All offsets are into the whole text.
 */
export class LineCursor {
  /** Where the line begins, and where its content ends, before the line end. */
  start = 0;
  end = 0;
  /** What is taken so far ends here. */
  position = 0;
  /** The first character from `position` on that is no blank, or `end`. */
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

  /** The first character that is no blank; NaN where there is none. */
  get part(): number {
    return this.nonBlank < this.end ? this.text.charCodeAt(this.nonBlank) : NaN;
  }

  /** Takes the white space and `length` characters behind it, none of them tabs. */
  takeMarker(length: number): void {
    this.column += this.indent + length;
    this.position = this.nonBlank + length;
    this.measureIndent();
  }

  /** Takes at most `columns` columns of white space, a part of a tab if need be. */
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
