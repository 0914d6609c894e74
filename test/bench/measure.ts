/** One thing to time: its name, and the work of one round. */
export interface Contestant {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** Milliseconds, medians of all rounds: by the clock on the wall, and of work, which a busy machine distorts less. */
export interface Timing {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
}

/** Runs the contestants in turn, round after round, so that what disturbs the machine disturbs them all alike. */
export async function alternate(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Timing[]> {
  const spent = contestants.map((): Omit<Timing, 'name'>[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { run }] of contestants.entries()) {
      globalThis.gc?.();
      spent[at]?.push(await timeOf(run));
    }
  }
  return contestants.map(({ name }, at) => {
    const times = spent[at] ?? [];
    return {
      name,
      wall: medianOf(times.map(({ wall }) => wall)),
      cpu: medianOf(times.map(({ cpu }) => cpu)),
    };
  });
}

async function timeOf(run: () => Promise<unknown>): Promise<Omit<Timing, 'name'>> {
  const work = process.cpuUsage();
  const start = performance.now();
  await run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(work);
  return { wall, cpu: (user + system) / 1000 };
}

function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
