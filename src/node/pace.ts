// All times in milliseconds.
const trialAfter = 64;
const trialLength = 8;
const promptAnswer = 0.5;
const slowAnswer = 20;

/**
 * Measures how fast a disk answers. For a fast disk, synchronous calls are cheaper than asynchronous ones, which take
 * four thread switches per file; a slow disk, on a network or asleep, must not block. So now and then a few calls are
 * made synchronously on trial, and it stays that way as long as they return at once.
 */
export class Pace {
  #called = 0;
  #waited = 0;
  #slow = 0;
  #isPrompt: boolean;

  /** `onTrial`: whether the first calls are made synchronously, which only a process that serves nobody else may do. */
  constructor(onTrial = false) {
    this.#isPrompt = onTrial;
  }

  /** Whether to make the next call synchronously. */
  get isPrompt(): boolean {
    return this.#isPrompt;
  }

  /** Records an asynchronous call. */
  calledBack(): void {
    this.#called++;
    if (this.#called < trialAfter) return;
    this.#isPrompt = true;
    this.#called = 0;
  }

  /**
   * Records a synchronous call and its duration. What most calls of a trial take counts: on a busy machine one may wait for its
   * turn of the processor.
   */
  waited(milliseconds: number): void {
    this.#waited++;
    if (milliseconds > promptAnswer) this.#slow++;
    if (milliseconds <= slowAnswer && this.#waited < trialLength) return;
    this.#isPrompt = milliseconds <= slowAnswer && this.#slow * 2 <= this.#waited;
    this.#waited = 0;
    this.#slow = 0;
  }
}
