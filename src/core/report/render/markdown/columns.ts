import type { PhrasingContent, Table, TableRow, Text } from 'mdast';
import { strong, text } from './nodes';
import type { NumberFormat } from '../../../format/numbers';
import { formatChange, formatPercent } from '../../../format/numbers';

/** The content of a cell: plain text, or nodes that HTML draws. */
export type Cell = string | readonly PhrasingContent[];

/** A column of a table. */
export interface Column<Row> {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Null for an empty cell. */
  readonly cell: (row: Row) => Cell | null;
  /** The cell of the total row. */
  readonly total?: string | undefined;
}

export interface TableShape<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Which rows are printed in bold, besides the total row. */
  readonly isStrong: (row: Row) => boolean;
}

const absent = '–';

/** A table of the columns that are not empty, with a total row if any column has a total. */
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

/** As `57%`; null for null. */
export function percentOf(share: number | null, numbers: NumberFormat): string | null {
  return share === null ? null : formatPercent(share, numbers);
}

/** A share after its bar, drawn by `bar`; zero is printed without a bar. */
export function barred(
  share: number | null,
  numbers: NumberFormat,
  bar: (share: number) => Text,
): readonly PhrasingContent[] | null {
  if (share === null) return null;
  return [...(share > 0 ? [bar(share)] : []), text(formatPercent(share, numbers))];
}

/**
 * The value that a share is compared with, followed by the difference in parentheses: `51% (+6)`. Zero without a change
 * is `0%`.
 */
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
