const backtick = 96;

/** The backtick strings of a text, indexed once by length, so that no closing one is searched for again and again. */
export class BacktickRuns {
  private readonly startsByLength = new Map<number, number[]>();
  private readonly nextByLength = new Map<number, number>();

  constructor(text: string) {
    for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', at)) {
      const start = at;
      while (text.charCodeAt(at) === backtick) at++;
      const starts = this.startsByLength.get(at - start);
      if (starts) starts.push(start);
      else this.startsByLength.set(at - start, [start]);
    }
  }

  /** The start of the first run of exactly `length` at or after `from`; -1 where there is none. `from` must ascend. */
  closing(length: number, from: number): number {
    const starts = this.startsByLength.get(length) ?? [];
    let next = this.nextByLength.get(length) ?? 0;
    while ((starts[next] ?? from) < from) next++;
    this.nextByLength.set(length, next);
    return starts[next] ?? -1;
  }
}
