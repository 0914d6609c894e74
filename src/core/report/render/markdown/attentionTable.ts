import type { RootContent, Text } from 'mdast';
import { formatCount } from '../../../format/numbers';
import type { CategoryReport, ReportModel } from '../../model';
import type { Words } from '../../words/words';
import { activityTable } from './activityTable';
import { barInTextOnly, barNode, sparklineNode } from './bars';
import type { Column } from './columns';
import { tableOf } from './columns';
import { heading, text } from './nodes';
import { barred, besideChange, percentOf } from './columns';

/** The attention by category and by activity; empty if neither this period nor the previous one has notes. */
export function attentionSection(model: ReportModel, words: Words): readonly RootContent[] {
  const tables = attentionTable(model, words, barInTextOnly);
  if (tables.length === 0) return [];
  return [heading(2, words.attention.heading), ...tables, ...activityTable(model, words)];
}

/** The table by category only, without a heading; HTML draws its bars with `bar`. */
export function attentionTable(
  model: ReportModel,
  words: Words,
  bar: (share: number) => Text = barNode,
): readonly RootContent[] {
  const { categories } = model;
  if (categories.every(({ share, shareBefore }) => share === null && shareBefore === null)) return [];
  const columns = [...nowColumns(model, words, bar), ...comparing(model, words)];
  return [tableOf({ columns, rows: categories, isStrong: () => false })];
}

type CategoryColumn = Column<CategoryReport>;

function nowColumns(
  { categories, measure, notes }: ReportModel,
  { attention, numbers }: Words,
  bar: (share: number) => Text,
): readonly CategoryColumn[] {
  return [
    { head: attention.category, align: 'left', cell: ({ title }) => title, total: attention.all },
    {
      head: attention.notes,
      align: 'right',
      cell: (row) => formatCount(row.notes, numbers),
      total: formatCount(notes, numbers),
    },
    {
      head: attention.share[measure],
      align: 'left',
      cell: ({ share }) => barred(share, numbers, bar),
      total: percentOf(totalOf(categories.map(({ share }) => share)), numbers) ?? undefined,
    },
  ];
}

function comparing({ categories, previous, trend }: ReportModel, words: Words): readonly CategoryColumn[] {
  const { attention, numbers } = words;
  const total = (shares: readonly (number | null)[]): string | undefined =>
    percentOf(totalOf(shares), numbers) ?? undefined;
  return [
    {
      head: attention.intended(categories.some(({ offIntended }) => offIntended !== null)),
      align: 'right',
      cell: ({ intended, offIntended }) => besideChange(intended, offIntended, numbers),
      total: total(categories.map(({ intended }) => intended)),
    },
    {
      head: attention.before(
        previous.id,
        categories.some(({ change }) => change !== null),
      ),
      align: 'right',
      cell: ({ shareBefore, change }) => besideChange(shareBefore, change, numbers),
      total: total(categories.map(({ shareBefore }) => shareBefore)),
    },
    ...trendColumn(categories, trend, words),
  ];
}

// Starts at the first period with any notes, if it is older than those of the other columns.
function trendColumn(
  categories: readonly CategoryReport[],
  periods: readonly string[],
  { attention }: Words,
): readonly CategoryColumn[] {
  const first = periods.findIndex((_, at) => categories.some(({ trend }) => (trend[at] ?? null) !== null));
  if (first === -1 || first >= periods.length - 2) return [];
  const most = Math.max(...categories.flatMap(({ trend }) => trend.map((share) => share ?? 0)));
  return [
    {
      head: attention.trend(periods[first] ?? '', periods.at(-1) ?? ''),
      align: 'left',
      cell: ({ trend }) => {
        const shares = trend.slice(first);
        return [sparklineNode(shares, most), text(attention.trendNumbers(shares))];
      },
    },
  ];
}

// Null if any row has no number: a partial sum is not a total.
function totalOf(shares: readonly (number | null)[]): number | null {
  return shares.reduce((sum, share) => (sum === null || share === null ? null : sum + share), 0);
}
