import type { PhrasingContent, Table, TableRow } from 'mdast';
import { formatChange, formatCount, formatPercent } from '../../format/numbers';
import type { CategoryReport, ReportModel } from '../model';
import type { Words } from '../words';
import { strong, text } from './nodes';

const absent = '–';

/** The share of each category in this period against the one before; none where neither has a note. */
export function attentionTable({ categories, notes, previous }: ReportModel, words: Words): readonly Table[] {
  const measured = categories.some(({ share, shareBefore }) => share !== null || shareBefore !== null);
  if (!measured) return [];
  const { table } = words;
  const heads = [table.category, table.notes, table.share, table.before(previous.id), table.change];
  return [
    {
      type: 'table',
      align: ['left', 'right', 'right', 'right', 'right'],
      children: [
        row(heads.map((head) => [text(head)])),
        ...categories.map((category) => categoryRow(category, words)),
        totalRow(categories, notes, words),
      ],
    },
  ];
}

function categoryRow({ title, notes, share, shareBefore, change }: CategoryReport, words: Words): TableRow {
  const { numbers } = words;
  return row([
    [text(title)],
    [text(formatCount(notes, numbers))],
    [text(percentOf(share, words))],
    [text(percentOf(shareBefore, words))],
    [text(change === null ? absent : formatChange(change, numbers))],
  ]);
}

function totalRow(categories: readonly CategoryReport[], notes: number, words: Words): TableRow {
  const whole = (shares: readonly (number | null)[]): string =>
    percentOf(shares.some((share) => share !== null) ? 100 : null, words);
  return row([
    [strong(text(words.table.all))],
    [strong(text(formatCount(notes, words.numbers)))],
    [text(whole(categories.map(({ share }) => share)))],
    [text(whole(categories.map(({ shareBefore }) => shareBefore)))],
    [],
  ]);
}

function percentOf(share: number | null, { numbers }: Words): string {
  return share === null ? absent : formatPercent(share, numbers);
}

function row(cells: readonly (readonly PhrasingContent[])[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
  };
}
