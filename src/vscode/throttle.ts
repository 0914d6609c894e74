import type * as vscode from 'vscode';

// Milliseconds: frequent enough to show progress, rare enough to cost little.
const between = 400;

/** Throttles frequent calls: runs at once if it has not run for a while, and otherwise at intervals. */
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
