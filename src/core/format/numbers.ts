/**
 * How a language writes numbers. Written out here and not asked of the system, whose tables differ between machines
 * and versions: same files, same bytes (invariant 10; H58).
 */
export interface NumberFormat {
  readonly group: string;
  /** Stands between a number and its percent sign. */
  readonly beforePercent: string;
}

export const englishNumbers: NumberFormat = { group: ',', beforePercent: '' };

const minus = '\u2212';

/** A whole number with its thousands grouped: `1,234`. */
export function formatCount(count: number, format: NumberFormat): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, format.group);
}

/** A whole percentage: `46%`. */
export function formatPercent(percent: number, format: NumberFormat): string {
  return `${formatCount(percent, format)}${format.beforePercent}%`;
}

/** A difference with its sign, a true minus: `+4`, `−3`, `0`. */
export function formatChange(change: number, format: NumberFormat): string {
  if (change === 0) return '0';
  return `${change > 0 ? '+' : minus}${formatCount(Math.abs(change), format)}`;
}
