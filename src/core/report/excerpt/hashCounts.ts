// 2³² divided by the golden ratio: spreads hashes that are alike (Knuth, 6.4).
const spread = 0x9e3779b1;

/** Of one note; distinct. */
export type Hashes = ArrayLike<number>;

/**
 * In how many notes a hash stands, up to `most`: an open table in two flat arrays. Only the hashes that are
 * watched are counted, so that the table is small beside the half a million that ten thousand notes have.
 */
export class HashCounts {
  readonly #most: number;
  readonly #hashes: Uint32Array;
  // One more than counted, 0 where there is no hash: of most that are asked for only this is looked at, a quarter as much.
  readonly #counts: Uint8Array;
  readonly #shift: number;

  /** `room`: how many different hashes will be watched at most. `most`: at most 254. */
  constructor(room: number, most: number) {
    this.#most = most;
    const bits = Math.max(4, 34 - Math.clz32(room));
    this.#hashes = new Uint32Array(2 ** bits);
    this.#counts = new Uint8Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  /** These are counted from now on. */
  watch(hashes: Hashes): void {
    for (let at = hashes.length - 1; at >= 0; at--) {
      const hash = hashes[at] ?? 0;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#counts[place] ||= 1;
    }
  }

  /** Counts the watched ones among the distinct hashes of one more note. */
  add(hashes: Hashes): void {
    const most = this.#most;
    for (let at = hashes.length - 1; at >= 0; at--) {
      const place = this.#placeOf(hashes[at] ?? 0);
      const count = this.#counts[place] ?? 0;
      if (count !== 0 && count <= most) this.#counts[place] = count + 1;
    }
  }

  /** Undefined: it is not watched. */
  of(hash: number): number | undefined {
    const count = this.#counts[this.#placeOf(hash)] ?? 0;
    return count === 0 ? undefined : count - 1;
  }

  // At least three quarters of the table are empty, so that the search ends soon.
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = Math.imul(hash, spread) >>> this.#shift;
    while (this.#counts[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }
}

/** Tells what notes repeat after each other. */
export interface Repetition {
  /** Whether this line, as it stands in a note, says nothing or stands word for word in three or more notes. */
  isRepeated(line: string): boolean;
  /** The same of a line by its `lineHash`. */
  hasRepeated(hash: number): boolean;
}
