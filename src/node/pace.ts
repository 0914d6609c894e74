// All times in milliseconds.
const trialAfter = 64;
const trialLength = 8;
const promptAnswer = 0.25;
const slowAnswer = 20;

/**
 * How fast a disk answers. Of a prompt one it costs less to wait for an answer than to be called back with it, which
 * takes four calls to other threads for each file; a slow one, over a network or asleep, must not be waited for. So now
 * and then a few answers are waited for on trial, and so it goes on for as long as they come at once.
 */
export class Pace {
  #called = 0;
  #waited = 0;
  #took = 0;
  #isPrompt = false;

  /** Whether to wait for the next answer. */
  get isPrompt(): boolean {
    return this.#isPrompt;
  }

  /** An answer was called back with. */
  calledBack(): void {
    this.#called++;
    if (this.#called < trialAfter) return;
    this.#isPrompt = true;
    this.#called = 0;
  }

  /** An answer was waited for, so many milliseconds. */
  waited(milliseconds: number): void {
    this.#waited++;
    this.#took += milliseconds;
    if (milliseconds <= slowAnswer && this.#waited < trialLength) return;
    this.#isPrompt = milliseconds <= slowAnswer && this.#took <= promptAnswer * this.#waited;
    this.#waited = 0;
    this.#took = 0;
  }
}
