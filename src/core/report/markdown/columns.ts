import type { PhrasingContent, Table, TableRow } from 'mdast';
import { strong, text } from './nodes';

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
