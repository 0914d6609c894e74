// Milliseconds, as in the Node host: well below the 50 that nothing may block the host for.
const longestTurn = 12;

/**
 * Lets those who wait go on one at a time, in their order, and whatever else the host has to do between them: answers of a
 * file system come in bursts, and what is made of each would keep a command or a key waiting for all of them (invariant
 * 11). A message wakes each, for a browser lets a timer wait 4 ms; but it hands out all messages that are waiting
 * in one go, those posted meanwhile included, so that now and then only a timer lets the others have their turn.
 */
export class OneByOne {
  readonly #waiting: (() => void)[] = [];
  #channel: InstanceType<typeof MessageChannel> | undefined;
  #began = performance.now();

  /** Resolves when it is the caller's turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.#ask();
    });
  }

  #ask(): void {
    this.#channel ??= this.#open();
    this.#channel.port2.postMessage(undefined);
  }

  #open(): InstanceType<typeof MessageChannel> {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      if (performance.now() - this.#began > longestTurn) setTimeout(() => this.#begin());
      else this.#next();
    });
    channel.port1.start();
    return channel;
  }

  #begin(): void {
    this.#began = performance.now();
    this.#next();
  }

  #next(): void {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) this.#ask();
  }
}
