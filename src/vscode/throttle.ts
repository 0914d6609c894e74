import type * as vscode from 'vscode';

// Milliseconds: often enough to see that something is going on, seldom enough to cost little.
const between = 400;

/** Does something that is asked for all the time: at once when nobody has asked for a while, and then now and then. */
export class Throttle implements vscode.Disposable {
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsked = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  ask(): void {
    if (this.#timer === undefined) this.#do();
    else this.#isAsked = true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #do(): void {
    this.#isAsked = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#isAsked) this.#do();
    }, between);
    this.#work();
  }
}
