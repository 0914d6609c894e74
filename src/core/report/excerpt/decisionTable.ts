import type { Table, TableRow } from 'mdast';
import { bareWords } from '../../note/words/bareWords';
import { isStatusLabel, labelledAs, statusOf } from '../../note/words/meanings';
import type { DecisionStatus } from '../../note/words/noteWords';
import { isCarried, isMotionLabel } from './motions';
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
  const sheet = head?.children.length === 2 ? sheetOf([head, ...rows]) : undefined;
  if (sheet) return [sheet];
  const heads = head ? cellsOf(head).map(bareWords) : [];
  const named = heads.findIndex((cell) => labelledAs(cell) === 'decision');
  const column = named === -1 && isAnnounced ? heads.findIndex((cell) => outcomes.has(cell)) : named;
  if (column === -1) return carriedRows(heads, rows);
  const state = heads.findIndex(isStatusLabel);
  return rows.flatMap((row): readonly DecisionRow[] => {
    const cells = cellsOf(row);
    const written = saidIn(cells, column);
    // Elsewhere such a column may hold a mere yes or no.
    const saysLittle = !/\S\s+\S|\p{Script=Han}{3}/u.test(written) && statusOf(written) === undefined;
    if (written === '' || (!isAnnounced && saysLittle)) return [];
    const start = row.position?.start.offset ?? 0;
    const verdict = statusOf(written);
    const subject = verdict === undefined || state !== -1 ? undefined : subjectOf(cells, column);
    return subject === undefined
      ? [{ written, status: statusOf(cells[state] ?? ''), start }]
      : [{ written: `${subject}: ${written}`, status: verdict, start }];
  });
}

// A column of numbers such as `84.1` only names what the next one says.
function saidIn(cells: readonly string[], column: number): string {
  const own = cells[column]?.trim() ?? '';
  if (own === '' || /\p{L}/u.test(own)) return own;
  return (
    cells
      .slice(column + 1)
      .find((cell) => /\p{L}{2}/u.test(cell))
      ?.trim() ?? own
  );
}

// A column of motions, and one of what became of each.
function carriedRows(heads: readonly string[], rows: readonly TableRow[]): readonly DecisionRow[] {
  const motion = heads.findIndex(isMotionLabel);
  const state = heads.findIndex((cell) => isStatusLabel(cell) || outcomes.has(cell));
  if (motion === -1 || state === -1) return [];
  return rows.flatMap((row): readonly DecisionRow[] => {
    const cells = cellsOf(row);
    const written = cells[motion]?.trim() ?? '';
    if (written === '' || !isCarried([cells[state] ?? ''])) return [];
    return [{ written, status: undefined, start: row.position?.start.offset ?? 0 }];
  });
}

// A record kept as a table of two columns, with a label in the first of each row.
function sheetOf(rows: readonly TableRow[]): DecisionRow | undefined {
  const fields = rows.map((row) => ({
    row,
    label: bareWords(cellsOf(row)[0] ?? ''),
    said: cellsOf(row)[1] ?? '',
  }));
  const decided = fields.find(({ label, said }) => labelledAs(label) === 'decision' && said.trim() !== '');
  const hasStatus = fields.some(({ label }) => isStatusLabel(label));
  if (!decided || (!hasStatus && fields[0]?.label !== '')) return undefined;
  const state = fields.find(({ label }) => isStatusLabel(label))?.said ?? '';
  const start = decided.row.position?.start.offset ?? 0;
  return { written: decided.said.trim(), status: statusOf(state), start };
}

// `Approved` says what became of the first cell that says something.
function subjectOf(cells: readonly string[], column: number): string | undefined {
  return cells.find((cell, at) => at !== column && /\p{L}+\P{L}+\p{L}/u.test(cell))?.trim();
}

function cellsOf({ children }: TableRow): readonly string[] {
  return children.map((cell) => writtenText(cell.children));
}
