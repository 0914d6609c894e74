import type { PartLine } from '../partLines';

/**
 * The index of the line that each line stands under: of a row the head of its table, of a nested item or a paragraph in
 * an item that item, of anything else the heading; undefined at the top.
 */
export function parentsOf(lines: readonly PartLine[]): readonly (number | undefined)[] {
  // By level: the headings and the items above the line, and the last head of a table.
  let headings: readonly (number | undefined)[] = [];
  let items: readonly (number | undefined)[] = [];
  let head: number | undefined;
  return lines.map(({ kind, level }, at): number | undefined => {
    if (kind === 'heading') {
      headings = opened(headings, level, at);
      items = [];
      return nearest(headings, level - 1);
    }
    if (kind === 'head') head = at;
    if (kind === 'row') return head;
    const above = nearest(items, kind === 'item' ? level - 1 : level) ?? nearest(headings, 6);
    if (level === 0) items = [];
    if (kind === 'item') items = opened(items, level, at);
    return above;
  });
}

function opened(
  above: readonly (number | undefined)[],
  level: number,
  at: number,
): readonly (number | undefined)[] {
  return [...Array.from({ length: level }, (_, one) => above[one]), at];
}

function nearest(above: readonly (number | undefined)[], level: number): number | undefined {
  return above.slice(0, level + 1).findLast((at) => at !== undefined);
}
