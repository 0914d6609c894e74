/** Milliseconds of the clock on the wall, or 1024 bytes. */
export type FiledPart = 'ms' | 'KB';

/** Something that can be measured again and again: each sample is one value, in the quantity's unit. */
export interface Quantity {
  readonly name: string;
  readonly part: FiledPart;
  readonly sample: () => Promise<number>;
}

/** A line of the table: what is measured, and the least that anybody would need for it. */
export interface Row {
  readonly quantity: Quantity;
  readonly floor?: Quantity;
}

/** What came out: medians. */
export interface Figure {
  readonly name: string;
  readonly part: FiledPart;
  readonly value: number;
  readonly floor?: { readonly name: string; readonly value: number };
}

/**
 * Measures all rows and their floors in turn, round after round, so that what disturbs the machine disturbs them all
 * alike; a floor of several rows is measured once a round. Nothing is collected by force in between, which only plain Node
 * could be made to: the row after it would pay for the young space that V8 gives back with that, and no editor does.
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
    part: quantity.part,
    value: valueOf(quantity),
    ...(floor && { floor: { name: floor.name, value: valueOf(floor) } }),
  }));
}

/** What has to happen before and after the work that is timed, and is not. */
export interface Around {
  readonly before?: () => unknown;
  readonly after?: () => unknown;
}

/** The time that `work` takes. */
export function time(name: string, work: () => unknown, { before, after }: Around = {}): Quantity {
  return {
    name,
    part: 'ms',
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
 * The time that `work` takes, and how long it kept everything else from running: the longest time between two turns of
 * a timer that asks for the next one at once. Both come of the same samples.
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
  const block = { name: `longest block: ${name}`, part: 'ms', sample: () => Promise.resolve(last) } as const;
  return [time(name, watched, host), block];
}

/** Begins to watch; what it answers ends that and says the longest block until then, in ms. */
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

/** The longest time between two that follow each other. */
export function longestGap(times: readonly number[]): number {
  return times.reduce((longest, time, at) => Math.max(longest, time - (times[at - 1] ?? time)), 0);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
