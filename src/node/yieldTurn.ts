import { setImmediate } from 'node:timers/promises';

// Milliseconds: well below the limit of 50 for blocking the extension host, since processing a note takes time as well.
const longestTurn = 12;

/**
 * Yields the thread during long synchronous work: code that reads many files awaits `mine` between two of them, so that
 * typing and rendering are not delayed (invariant 11).
 */
export class Turn {
  #began = performance.now();
  #pause: Promise<void> | undefined;

  /** Resolves when the caller may continue: at once, unless the current turn is used up. */
  async mine(): Promise<void> {
    while (this.isOver) {
      this.#pause ??= setImmediate().then(() => {
        this.#pause = undefined;
        this.#began = performance.now();
      });
      // Each caller waits separately: if all were woken at once, each would see a turn that has just begun and use it
      // up.
      await setImmediate();
    }
  }

  /** Whether `mine` would have to wait. */
  get isOver(): boolean {
    return this.#pause !== undefined || performance.now() - this.#began > longestTurn;
  }
}
