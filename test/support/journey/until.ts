const WITHIN = 120_000; // ms: who waits for longer waits in vain, on a busy machine as well
const EVERY = 50;
const FIRST_PATIENCE = 2000;

/**
 * Waits until `look` returns something other than undefined or false, and returns it: for what no page shows, such as a
 * file on disk. What it throws counts as "not yet". An action that has to be tried again gives up after `patience` (ms), which
 * grows with each try: what takes an idle machine a moment takes a busy one as long as it takes.
 * @throws Error that names `what`, with the last error of `look` as its cause
 */
export const until = async <T>(
  what: string,
  look: (patience: number) => T | Promise<T>,
): Promise<Exclude<T, undefined | false>> => {
  const end = performance.now() + WITHIN;
  let cause: unknown;
  for (let patience = FIRST_PATIENCE; performance.now() < end; patience *= 1.5) {
    try {
      const seen = await look(patience);
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  throw new Error(`waited ${WITHIN / 1000} s in vain: ${what}`, { cause });
};
