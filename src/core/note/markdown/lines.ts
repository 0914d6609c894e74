/** Walks the lines of a text. They end at `\n`, `\r\n` and a lone `\r`, at nothing else (H23). */
export class LineWalker {
  /** Where the line begins, where its content ends, and where the next one begins. */
  start: number;
  end: number;
  next: number;
  private nextFeed = -1;
  private nextReturn = -1;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.start = from;
    this.end = from;
    this.next = from;
  }

  /** Goes to the next line; false where there is none. Behind a last line end there is no further line. */
  advance(): boolean {
    const { text, next } = this;
    if (next >= text.length) return false;
    if (this.nextFeed < next) this.nextFeed = this.find('\n');
    if (this.nextReturn < next) this.nextReturn = this.find('\r');
    this.start = next;
    this.end = Math.min(this.nextFeed, this.nextReturn);
    const last = this.nextFeed === this.end + 1 ? this.nextFeed : this.end;
    this.next = Math.min(text.length, last + 1);
    return true;
  }

  private find(lineEnd: string): number {
    const at = this.text.indexOf(lineEnd, this.next);
    return at === -1 ? this.text.length : at;
  }
}
