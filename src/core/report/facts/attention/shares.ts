/**
 * Whole percentages of these amounts by largest remainder, which add up to 100. Ties go to the first in the given order
 * (docs/report.md#the-arithmetic). Undefined if all amounts are zero.
 */
export function percentages(amounts: readonly bigint[]): readonly number[] | undefined {
  return apportion(100, amounts);
}

/**
 * Divides whole points in proportion to the amounts, by largest remainder, so that they add up to `points`. Used for a
 * category's percentage points, which its activities have to add up to. Undefined if all amounts are zero.
 */
export function apportion(points: number, amounts: readonly bigint[]): readonly number[] | undefined {
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (total === 0n) return undefined;
  const parts = amounts.map((amount, at) => ({
    at,
    whole: Number((amount * BigInt(points)) / total),
    remainder: (amount * BigInt(points)) % total,
  }));
  const left = points - parts.reduce((sum, { whole }) => sum + whole, 0);
  const served = new Set(
    [...parts]
      .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left)
      .map(({ at }) => at),
  );
  return parts.map(({ at, whole }) => whole + (served.has(at) ? 1 : 0));
}
