/**
 * Whole percentages of these amounts by largest remainder: they always add up to 100, unless there is nothing at all
 * to share, then undefined. Equal remainders are served in the order given (docs/report.md#the-arithmetic).
 */
export function percentages(amounts: readonly bigint[]): readonly number[] | undefined {
  return apportion(100, amounts);
}

/**
 * Whole points divided in proportion to these amounts, by largest remainder: they add up to `points`. What a category
 * has of a hundred is divided among its activities like this, so that they add up to it. Undefined of nothing at all.
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
