/**
 * Lets those who wait go on one at a time, in their order, and whatever else the host has to do between any two of them.
 * Answers of a file system come in bursts; what is made of each would keep a command or a key waiting for all of them
 * (DESIGN section 5: nothing blocks the host for more than 50 ms). A timer would not do: a browser lets it wait 4 ms.
 */
export class OneByOne {
  readonly #waiting: (() => void)[] = [];
  #channel: InstanceType<typeof MessageChannel> | undefined;

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
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) this.#ask();
    });
    channel.port1.start();
    return channel;
  }
}
