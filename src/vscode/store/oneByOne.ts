// Milliseconds, as in the Node host: well below the limit of 50 for blocking the extension host.
const longestTurn = 12;

/**
 * Resumes waiting callers one at a time, in order, and lets other work run in between: file system responses arrive in
 * bursts, and processing them all at once would delay commands and typing (invariant 11). Each caller is woken by a
 * message, since browsers delay timers by 4 ms; but messages are delivered in batches that include those posted
 * meanwhile, so now and then a timer is needed to let other work run.
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
