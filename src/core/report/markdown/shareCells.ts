import type { PhrasingContent, Text } from 'mdast';
import type { NumberFormat } from '../../format/numbers';
import { formatChange, formatPercent } from '../../format/numbers';
import { text } from './nodes';

/** `57%`; null of nothing. */
export function percentOf(share: number | null, numbers: NumberFormat): string | null {
  return share === null ? null : formatPercent(share, numbers);
}

/** A share behind its bar, drawn by `bar`; zero is said, and has none. */
export function barred(
  share: number | null,
  numbers: NumberFormat,
  bar: (share: number) => Text,
): readonly PhrasingContent[] | null {
  if (share === null) return null;
  return [...(share > 0 ? [bar(share)] : []), text(formatPercent(share, numbers))];
}

/** What a share is held against, and in parentheses how far it is from that: `51% (+6)`. Nothing still nothing is `0%`. */
export function besideChange(
  other: number | null,
  change: number | null,
  numbers: NumberFormat,
): string | null {
  if (other === null) return null;
  // Intended shares may be fractions of a percent.
  const percent = formatPercent(Math.round(other * 100) / 100, numbers);
  return change === null || (other === 0 && change === 0)
    ? percent
    : `${percent} (${formatChange(change, numbers)})`;
}
