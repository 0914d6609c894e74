/** Wall-clock milliseconds, or units of 1024 bytes. */
export type Unit = 'ms' | 'KB';

/** A repeatable measurement: each sample is one value, in the quantity's unit. */
export interface Quantity {
  readonly name: string;
  readonly unit: Unit;
  readonly sample: () => Promise<number>;
}

/** A row of the table: a quantity, and the floor that it is compared with. */
export interface Row {
  readonly quantity: Quantity;
  readonly floor?: Quantity;
}

/** The result of a row: medians. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number;
  readonly floor?: { readonly name: string; readonly value: number };
}

/**
 * Measures all rows and their floors in turn, round after round, so that disturbances affect all alike; a floor shared
 * by several rows is measured once per round. Garbage collection is not forced in between, which only plain Node could
 * do: V8 would shrink the young generation, which no editor does, and the next row would pay for that.
 */
export async function measureRows(rows: readonly Row[], rounds: number): Promise<readonly Figure[]> {
  const samples = new Map<Quantity, number[]>();
  for (const { quantity, floor } of rows)
    for (const each of [floor, quantity]) if (each) samples.set(each, []);
  for (let round = 0; round < rounds; round++)
    for (const [{ sample }, values] of samples) values.push(await sample());
  const valueOf = (quantity: Quantity): number => medianOf(samples.get(quantity) ?? []);
  return rows.map(({ quantity, floor }) => ({
    name: quantity.name,
    unit: quantity.unit,
    value: valueOf(quantity),
    ...(floor && { floor: { name: floor.name, value: valueOf(floor) } }),
  }));
}

/** Steps before and after the timed work, not timed themselves. */
export interface Around {
  readonly before?: () => unknown;
  readonly after?: () => unknown;
}

/** The duration of `work`. */
export function time(name: string, work: () => unknown, { before, after }: Around = {}): Quantity {
  return {
    name,
    unit: 'ms',
    sample: async () => {
      await before?.();
      const start = performance.now();
      await work();
      const took = performance.now() - start;
      await after?.();
      return took;
    },
  };
}

/**
 * The duration of `work`, and the longest time that it blocked the thread: the longest gap between two runs of a timer
 * that is always rescheduled at once. Both come from the same samples.
 */
export function timeAndBlock(
  name: string,
  work: () => unknown,
  host?: Around,
): readonly [timed: Quantity, block: Quantity] {
  let last = NaN;
  const watched = async (): Promise<void> => {
    const block = watchBlocks();
    await work();
    last = block();
  };
  const block = { name: `longest block: ${name}`, unit: 'ms', sample: () => Promise.resolve(last) } as const;
  return [time(name, watched, host), block];
}

/** Starts watching for blocks; the returned function stops and returns the longest one, in ms. */
export function watchBlocks(): () => number {
  const turns = [performance.now()];
  const turn = (): void => {
    turns.push(performance.now());
    timer = setTimeout(turn, 0);
  };
  let timer = setTimeout(turn, 0);
  return () => {
    clearTimeout(timer);
    return longestGap([...turns, performance.now()]);
  };
}

/** The longest gap between consecutive times. */
export function longestGap(times: readonly number[]): number {
  return times.reduce((longest, time, at) => Math.max(longest, time - (times[at - 1] ?? time)), 0);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
