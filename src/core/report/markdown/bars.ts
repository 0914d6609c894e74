/** How many percentage points one block of a bar stands for. */
export const pointsPerBlock = 3;

const block = '▇';
const levels = '▁▂▃▄▅▆▇█';
const gap = '–';

/**
 * A share as a bar of blocks, to stand before its number, so that bars begin below one another in any font. What is
 * not nothing has one block at least.
 */
export function bar(share: number): string {
  return share > 0 ? block.repeat(Math.max(1, Math.round(share / pointsPerBlock))) : '';
}

/** Shares as columns side by side, `most` being the highest; what is not known is a gap. */
export function sparkline(shares: readonly (number | null)[], most: number): string {
  const steps = levels.length - 1;
  const level = (share: number): string => levels[Math.round((share / Math.max(most, 1)) * steps)] ?? '';
  return shares.map((share) => (share === null ? gap : level(share))).join('');
}
