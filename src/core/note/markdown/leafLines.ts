/**
 * The lines of an open paragraph or table. They are written over by those of the next, for most leaves hold nothing that
 * anybody looks for.
 */
export class LeafLines {
  #count = 0;
  readonly #starts: number[] = [];
  /** Pairs of start and end of each line's content. */
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

  /** Forgets all from this one on. */
  keepOnly(count: number): void {
    this.#count = count;
  }

  /** Where a line begins. */
  startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }

  /** Where a line's content begins, and where it ends. */
  contentStart(line: number): number {
    return this.#pieces[2 * line] ?? 0;
  }

  contentEnd(line: number): number {
    return this.#pieces[2 * line + 1] ?? 0;
  }

  /** Pairs of start and end of the content of the lines from this one on. */
  piecesFrom(line: number): number[] {
    return this.#pieces.slice(2 * line, 2 * this.#count);
  }
}
