// 2³² divided by the golden ratio: spreads similar hashes (Fibonacci hashing; Knuth, TAOCP 6.4).
const spread = 0x9e3779b1;

/** The line hashes of one note. */
export type Hashes = ArrayLike<number>;

/**
 * Counts the notes that contain a hash, up to `most`, in an open-addressing table of two flat arrays. Only watched
 * hashes are counted, which keeps the table small: ten thousand notes have half a million hashes.
 */
export class HashCounts {
  readonly #most: number;
  readonly #hashes: Uint32Array;
  // The count plus one; 0 marks a free slot. Most lookups touch only this array, a quarter the size of the other.
  readonly #counts: Uint8Array;
  // The number of the note that a hash was counted in last: a note may repeat a line.
  readonly #lastIn: Uint32Array;
  #notes = 0;
  readonly #shift: number;

  /** `room`: the maximum number of watched hashes. `most`: at most 254. */
  constructor(room: number, most: number) {
    this.#most = most;
    const bits = Math.max(4, 34 - Math.clz32(room));
    this.#hashes = new Uint32Array(2 ** bits);
    this.#counts = new Uint8Array(2 ** bits);
    this.#lastIn = new Uint32Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  /** Starts counting these hashes. */
  watch(hashes: Hashes): void {
    for (let at = hashes.length - 1; at >= 0; at--) {
      const hash = hashes[at] ?? 0;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#counts[place] ||= 1;
    }
  }

  /** Counts one more note. */
  add(hashes: Hashes): void {
    const most = this.#most;
    const note = ++this.#notes;
    for (let at = hashes.length - 1; at >= 0; at--) {
      const place = this.#placeOf(hashes[at] ?? 0);
      const count = this.#counts[place] ?? 0;
      if (count === 0 || count > most || this.#lastIn[place] === note) continue;
      this.#lastIn[place] = note;
      this.#counts[place] = count + 1;
    }
  }

  /** The number of notes, capped; undefined if the hash is not watched. */
  of(hash: number): number | undefined {
    const count = this.#counts[this.#placeOf(hash)] ?? 0;
    return count === 0 ? undefined : count - 1;
  }

  // At least three quarters of the slots are free, so probing ends soon.
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = Math.imul(hash, spread) >>> this.#shift;
    while (this.#counts[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }
}

/** Detects lines that notes repeat, such as those of a template. */
export interface Repetition {
  /** Whether a line, as written in a note, says nothing or occurs word for word in three or more notes. */
  isRepeated(line: string): boolean;
  /** The same for a line given by its `lineHash`. */
  hasRepeated(hash: number): boolean;
}
