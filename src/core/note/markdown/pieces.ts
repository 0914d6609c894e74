/** Joins the pieces of a block's content by `\n`. `pieces` holds start and end offsets, alternating. */
export function joinPieces(text: string, pieces: readonly number[]): string {
  let joined = text.slice(pieces[0], pieces[1]);
  for (let index = 2; index < pieces.length; index += 2) {
    joined += `\n${text.slice(pieces[index], pieces[index + 1])}`;
  }
  return joined;
}

/** Maps offsets in the joined pieces back to offsets in the source text. Call it with ascending offsets. */
export class SourceMap {
  readonly #pieces: readonly number[];
  private index = 0;
  private joinedStart = 0;

  constructor(pieces: readonly number[]) {
    this.#pieces = pieces;
  }

  offset(joined: number): number {
    let start = this.#pieces[this.index] ?? 0;
    let end = this.#pieces[this.index + 1] ?? start;
    while (this.joinedStart + end - start < joined && this.index + 2 < this.#pieces.length) {
      this.joinedStart += end - start + 1;
      this.index += 2;
      start = this.#pieces[this.index] ?? 0;
      end = this.#pieces[this.index + 1] ?? start;
    }
    return start + joined - this.joinedStart;
  }
}
