import type { Table, TableRow } from 'mdast';
import { bareWords } from '../../note/words/bareWords';
import { isStatusLabel, labelledAs, statusOf } from '../../note/words/meanings';
import type { DecisionStatus } from '../../note/words/noteWords';
import { writtenText } from './plainText';

/** A row of a table of decisions. */
export interface DecisionRow {
  /** The text of its cell, without markup. */
  readonly written: string;
  readonly status: DecisionStatus | undefined;
  readonly start: number;
}

const outcomes = new Set([
  'outcome',
  'result',
  'what',
  'ergebnis',
  'resultado',
  'résultat',
  'risultato',
  'resultaat',
  '结果',
]);

/**
 * The rows of a table with a column of decisions. `isAnnounced`: a heading says that it holds decisions; a column such
 * as Outcome will do then.
 */
export function decisionRows(
  { children: [head, ...rows] }: Table,
  isAnnounced: boolean,
): readonly DecisionRow[] {
  const heads = head ? cellsOf(head).map(bareWords) : [];
  const named = heads.findIndex((cell) => labelledAs(cell) === 'decision');
  const column = named === -1 && isAnnounced ? heads.findIndex((cell) => outcomes.has(cell)) : named;
  if (column === -1) return [];
  const state = heads.findIndex(isStatusLabel);
  return rows.flatMap((row): readonly DecisionRow[] => {
    const cells = cellsOf(row);
    const written = cells[column]?.trim() ?? '';
    // Elsewhere such a column may hold a mere yes or no.
    if (written === '' || (!isAnnounced && !/\S\s+\S|\p{Script=Han}{3}/u.test(written))) return [];
    return [{ written, status: statusOf(cells[state] ?? ''), start: row.position?.start.offset ?? 0 }];
  });
}

function cellsOf({ children }: TableRow): readonly string[] {
  return children.map((cell) => writtenText(cell.children));
}
