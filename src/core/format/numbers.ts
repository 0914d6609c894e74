/**
 * The number format of a language. Defined here instead of using `Intl`, whose data differs between machines and
 * versions: same files, same bytes (invariant 10; H58).
 */
export interface NumberFormat {
  readonly group: string;
  /** The text between a number and its percent sign. */
  readonly beforePercent: string;
}

export const englishNumbers: NumberFormat = { group: ',', beforePercent: '' };

const minus = '\u2212';

/** A whole number with thousands separators: `1,234`. */
export function formatCount(count: number, format: NumberFormat): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, format.group);
}

/** A whole percentage: `46%`. */
export function formatPercent(percent: number, format: NumberFormat): string {
  return `${formatCount(percent, format)}${format.beforePercent}%`;
}

/** A signed difference, with a true minus sign (U+2212): `+4`, `−3`, `0`. */
export function formatChange(change: number, format: NumberFormat): string {
  if (change === 0) return '0';
  return `${change > 0 ? '+' : minus}${formatCount(Math.abs(change), format)}`;
}
