import type { Table } from 'mdast';
import { formatCount } from '../../../format/numbers';
import type { ActivityShare, ReportModel } from '../../model';
import type { Words } from '../../words/words';
import { barNode } from './bars';
import { tableOf } from './columns';
import { barred, besideChange, percentOf } from './columns';

type Row = ActivityShare & { readonly isCategory: boolean };

/**
 * Each category in bold with its totals, followed by its activities, including those with nothing. No table if no
 * category has activities, since the table by category is enough, or if nothing is on record.
 */
export function activityTable(
  { categories, measure, notes: all, previous }: ReportModel,
  { attention, general, numbers }: Words,
): readonly Table[] {
  if (all === 0 || categories.every((category) => category.attention.every(({ kind }) => kind === 'general')))
    return [];
  const rows = categories.flatMap((category): readonly Row[] => [
    { ...category, path: category.id, kind: 'general', isCategory: true },
    ...category.attention.map((row) => ({ ...row, isCategory: false })),
  ]);
  const table = tableOf<Row>({
    rows,
    isStrong: ({ isCategory }) => isCategory,
    columns: [
      {
        head: attention.activity,
        align: 'left',
        cell: ({ title, kind, isCategory }) => (kind === 'general' && !isCategory ? general : title),
      },
      { head: attention.notes, align: 'right', cell: ({ notes }) => formatCount(notes, numbers) },
      {
        head: attention.share[measure],
        align: 'left',
        cell: ({ share, isCategory }) =>
          isCategory ? percentOf(share, numbers) : barred(share, numbers, barNode),
      },
      {
        head: attention.before(
          previous.id,
          rows.some(({ change }) => change !== null),
        ),
        align: 'right',
        cell: ({ shareBefore, change }) => besideChange(shareBefore, change, numbers),
      },
    ],
  });
  return [table];
}
