import type { Disposable } from '../store/store';

/** Who wants to be told of one kind of event. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Calls `listener` at every `tell`, until disposed. */
  add(listener: () => void): Disposable {
    this.#all.add(listener);
    return { dispose: () => void this.#all.delete(listener) };
  }

  /** Calls all listeners. One that is added by another waits for the next call. */
  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}
