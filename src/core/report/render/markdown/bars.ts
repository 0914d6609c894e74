import type { ElementContent } from 'hast';
import type { Text } from 'mdast';
import type {} from 'remark-rehype';

// Percentage points per block of a bar.
const pointsPerBlock = 3;

const block = '▇';
const levels = '▁▂▃▄▅▆▇█';
const gap = '–';

// Units of the sparkline's view box.
const columnWidth = 8;
const columnGap = 2;
const trendHeight = 20;

/**
 * A share as a bar of blocks. It precedes the number, so that bars line up in any font. Every share above zero gets at
 * least one block.
 */
export function bar(share: number): string {
  return share > 0 ? block.repeat(Math.max(1, Math.round(share / pointsPerBlock))) : '';
}

/** The bar as a table node, drawn as SVG in HTML. It is hidden from screen readers, since the number follows. */
export function barNode(share: number): Text {
  const length = Math.max(1, share);
  const drawn = rect(0, 0, length, 10);
  return drawing(`${bar(share)} `, 'bar', '0 0 100 10', [drawn]);
}

/** The bar as text only, for tables that HTML shows a figure for. */
export function barInTextOnly(share: number): Text {
  return { type: 'text', value: `${bar(share)} `, data: { hName: 'span', hChildren: [] } };
}

/** Shares as a row of columns, scaled to `most`; an unknown share is a gap. */
export function sparkline(shares: readonly (number | null)[], most: number): string {
  const steps = levels.length - 1;
  const level = (share: number): string => levels[Math.round((share / Math.max(most, 1)) * steps)] ?? '';
  return shares.map((share) => (share === null ? gap : level(share))).join('');
}

/** The sparkline as a table node, drawn as SVG in HTML. */
export function sparklineNode(shares: readonly (number | null)[], most: number): Text {
  const columns = shares.flatMap((share, at): readonly ElementContent[] => {
    if (share === null) return [];
    // Zero is drawn as a line, an unknown share not at all.
    const height = Math.max(1, Math.round((share / Math.max(most, 1)) * trendHeight));
    return [rect(at * (columnWidth + columnGap), trendHeight - height, columnWidth, height)];
  });
  const width = shares.length * (columnWidth + columnGap) - columnGap;
  return drawing(`${sparkline(shares, most)} `, 'trend', `0 0 ${width} ${trendHeight}`, columns);
}

function drawing(
  inText: string,
  className: string,
  viewBox: string,
  hChildren: readonly ElementContent[],
): Text {
  const hProperties = { className: [className], viewBox, preserveAspectRatio: 'none', ariaHidden: 'true' };
  return { type: 'text', value: inText, data: { hName: 'svg', hProperties, hChildren: [...hChildren] } };
}

function rect(x: number, y: number, width: number, height: number): ElementContent {
  const properties = { className: ['now'], x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` };
  return { type: 'element', tagName: 'rect', properties, children: [] };
}
