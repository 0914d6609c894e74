import type { PhrasingContent, Table, TableRow, Text } from 'mdast';
import { strong, text } from './nodes';
import type { NumberFormat } from '../../../format/numbers';
import { formatChange, formatPercent } from '../../../format/numbers';

/** What stands in a cell: a plain text, or nodes that are drawn. */
export type Cell = string | readonly PhrasingContent[];

/** A column of a table. */
export interface Column<Row> {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Null where there is nothing to say. */
  readonly cell: (row: Row) => Cell | null;
  /** In the last row, which adds up. */
  readonly total?: string | undefined;
}

export interface TableShape<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Which rows are printed bold, besides the total. */
  readonly isStrong: (row: Row) => boolean;
}

const absent = '–';

/** The columns that say something in any row, and below the rows their totals where any column has one. */
export function tableOf<Row>({ columns, rows, isStrong }: TableShape<Row>): Table {
  const said = columns.filter(({ cell }) => rows.some((row) => cell(row) !== null));
  const total = said.map((column) => cellOf(column.total ?? '', true));
  return {
    type: 'table',
    align: said.map(({ align }) => align),
    children: [
      rowOf(said.map(({ head }) => cellOf(head, false))),
      ...rows.map((row) => rowOf(said.map(({ cell }) => cellOf(cell(row) ?? absent, isStrong(row))))),
      ...(said.some((column) => column.total !== undefined) ? [rowOf(total)] : []),
    ],
  };
}

function cellOf(content: Cell, isStrong: boolean): readonly PhrasingContent[] {
  if (content === '') return [];
  const nodes = typeof content === 'string' ? [text(content)] : content;
  return isStrong ? [strong(...nodes)] : nodes;
}

function rowOf(cells: readonly (readonly PhrasingContent[])[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
  };
}

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
