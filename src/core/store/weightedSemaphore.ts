interface Waiting {
  readonly size: number;
  readonly enter: () => void;
}

/**
 * A weighted semaphore: bounds the total size of what is in use at the same time, in any unit. Waiting work starts in
 * the order of its requests. Work larger than the whole room runs alone.
 */
export class Room {
  readonly #size: number;
  #left: number;
  readonly #waiting: Waiting[] = [];

  constructor(size: number) {
    this.#size = size;
    this.#left = size;
  }

  /** Runs `work` as soon as there is room for `size`. */
  async within<T>(size: number, work: () => Promise<T>): Promise<T> {
    const needed = Math.min(size, this.#size);
    await this.#enter(needed);
    try {
      return await work();
    } finally {
      this.#left += needed;
      this.#letIn();
    }
  }

  #enter(size: number): Promise<void> {
    return new Promise((enter) => {
      this.#waiting.push({ size, enter });
      this.#letIn();
    });
  }

  #letIn(): void {
    for (let first = this.#waiting[0]; first && first.size <= this.#left; first = this.#waiting[0]) {
      this.#waiting.shift();
      this.#left -= first.size;
      first.enter();
    }
  }
}
