import type { AlignType, Table, TableCell } from 'mdast';
import { simpleInlines } from './simpleInlines';

/** The table of these lines, each of which begins and ends with a bar; undefined where they may mean something else. */
export function simpleTable(lines: readonly string[]): Table | undefined {
  const [head = [], below = [], ...body] = lines.map(cellsOf);
  const align = below.map(alignOf);
  if (head.length === 0 || align.length !== head.length) return undefined;
  const table: Table = { type: 'table', align: [], children: [] };
  for (const one of align) {
    if (one === undefined) return undefined;
    table.align?.push(one);
  }
  for (const texts of [head, ...body]) {
    const cells = texts.map(cellOf).filter((cell) => cell !== undefined);
    if (cells.length !== head.length || texts.length !== head.length) return undefined;
    table.children.push({ type: 'tableRow', children: cells });
  }
  return table;
}

// Of what is not plainly one row of cells there are none.
function cellsOf(line: string): readonly string[] {
  if (!/^\|.*[^\\]\|$/su.test(line) || line.includes('\\\\')) return [];
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/^ +| +$/g, ''));
}

/** Null: none; undefined: it delimits nothing. */
function alignOf(cell: string): AlignType | undefined {
  const match = /^(:?)-+(:?)$/.exec(cell);
  if (!match) return undefined;
  const [, left, right] = match;
  return left && right ? 'center' : left ? 'left' : right ? 'right' : null;
}

function cellOf(source: string): TableCell | undefined {
  const children = source === '' ? [] : simpleInlines(source);
  return children && { type: 'tableCell', children: [...children] };
}
