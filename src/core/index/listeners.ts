import type { Disposable } from '../store/store';

/** Those who want to be told of something. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Has `listener` told from now on, until what is returned is disposed of. */
  add(listener: () => void): Disposable {
    this.#all.add(listener);
    return { dispose: () => void this.#all.delete(listener) };
  }

  /** Tells all of them; who is added meanwhile waits for the next time. */
  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}
