const backtick = 96;

/** The runs of backticks of a text, found once, so that an opening run meets its closing one without a new search. */
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

  /** Where the first run of exactly `length` starts at or behind `from`; -1 where none does. `from` must not go back. */
  closing(length: number, from: number): number {
    const starts = this.startsByLength.get(length) ?? [];
    let next = this.nextByLength.get(length) ?? 0;
    while ((starts[next] ?? from) < from) next++;
    this.nextByLength.set(length, next);
    return starts[next] ?? -1;
  }
}
