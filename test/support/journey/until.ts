const WITHIN = 30_000; // ms
const EVERY = 50;

/**
 * Waits until `look` returns something other than undefined or false, and returns it: for what no page shows, such as a
 * file on disk. What it throws counts as "not yet".
 * @throws Error that names `what`, with the last error of `look` as its cause
 */
export const until = async <T>(
  what: string,
  look: () => T | Promise<T>,
): Promise<Exclude<T, undefined | false>> => {
  const end = performance.now() + WITHIN;
  let cause: unknown;
  while (performance.now() < end) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  throw new Error(`waited ${WITHIN / 1000} s in vain: ${what}`, { cause });
};
