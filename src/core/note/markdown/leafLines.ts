/**
 * The lines of an open paragraph or table. The arrays are reused for the next leaf: most leaves hold nothing that the
 * outline needs.
 */
export class LeafLines {
  #count = 0;
  readonly #starts: number[] = [];
  /** Start and end offsets of each line's content, alternating. */
  readonly #pieces: number[] = [];

  get count(): number {
    return this.#count;
  }

  add(lineStart: number, start: number, end: number): void {
    const at = this.#count++;
    this.#starts[at] = lineStart;
    this.#pieces[2 * at] = start;
    this.#pieces[2 * at + 1] = end;
  }

  /** Drops all lines but the first `count`. */
  keepOnly(count: number): void {
    this.#count = count;
  }

  /** The offset of a line. */
  startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }

  /** The offset of a line's content, after markers and indentation. */
  contentStart(line: number): number {
    return this.#pieces[2 * line] ?? 0;
  }

  contentEnd(line: number): number {
    return this.#pieces[2 * line + 1] ?? 0;
  }

  /** Start and end offsets, alternating, of the content of this line and all after it. */
  piecesFrom(line: number): number[] {
    return this.#pieces.slice(2 * line, 2 * this.#count);
  }
}
