/**
 * Lets those who wait go on one at a time, in their order, and whatever else the host has to do between any two of them.
 * Answers of a file system come in bursts; what is made of each would keep a command or a key waiting for all of them
 * (DESIGN section 5: nothing blocks the host for more than 50 ms). A timer would not do: a browser lets it wait 4 ms.
 */
export class OneByOne {
  readonly #waiting: (() => void)[] = [];
  readonly #channel = new MessageChannel();

  constructor() {
    const { port1 } = this.#channel;
    port1.addEventListener('message', () => {
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) this.#ask();
    });
    port1.start();
  }

  /** Resolves when it is the caller's turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.#ask();
    });
  }

  #ask(): void {
    this.#channel.port2.postMessage(undefined);
  }
}
