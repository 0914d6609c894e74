import { setImmediate } from 'node:timers/promises';

// Milliseconds: well below the 50 that nothing may block the editor's host for, since a note may take some of its own.
const longestTurn = 12;

/**
 * Shares the thread: who reads many files without waiting for any asks between two of them whether the others, who type
 * and look at the same time, have waited long enough (invariant 11).
 */
export class Turn {
  #began = performance.now();
  #pause: Promise<void> | undefined;

  /** Resolves when it is the caller's turn; at once, while this one is not used up. */
  async mine(): Promise<void> {
    while (this.isOver) {
      this.#pause ??= setImmediate().then(() => {
        this.#pause = undefined;
        this.#began = performance.now();
      });
      // Each by itself behind the pause: woken all at once, all would see a turn that has just begun, and use it up
      // many times over.
      await setImmediate();
    }
  }

  /** Whether there is anything to wait for. */
  get isOver(): boolean {
    return this.#pause !== undefined || performance.now() - this.#began > longestTurn;
  }
}
