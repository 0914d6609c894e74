// 2³² divided by the golden ratio: spreads hashes that are alike (Knuth, 6.4).
const spread = 0x9e3779b1;

/**
 * In how many notes a hash stands, up to `most`: an open table in two flat arrays, since ten thousand notes have half a
 * million of them. 0 is no hash.
 */
export class HashCounts {
  readonly #hashes: Uint32Array;
  readonly #counts: Uint8Array;
  readonly #shift: number;

  /** `room`: how many different hashes there can be. `most`: at most 255. */
  constructor(
    room: number,
    private readonly most: number,
  ) {
    const bits = Math.max(4, 33 - Math.clz32(room));
    this.#hashes = new Uint32Array(2 ** bits);
    this.#counts = new Uint8Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  add(hash: number): void {
    const at = this.#placeOf(hash);
    this.#hashes[at] = hash;
    this.#counts[at] = Math.min(this.most, (this.#counts[at] ?? 0) + 1);
  }

  of(hash: number): number {
    return this.#counts[this.#placeOf(hash)] ?? 0;
  }

  // At least half of the table is empty, so that the search ends soon.
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = Math.imul(hash, spread) >>> this.#shift;
    while (this.#hashes[at] !== hash && this.#hashes[at] !== 0) at = (at + 1) & mask;
    return at;
  }
}
