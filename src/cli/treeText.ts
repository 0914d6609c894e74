import type { ActivityOverview, CategoryOverview, Overview } from '../core/index/overview';
import { printable } from './io';

/**
 * The overview for a person: a line per category and activity, zeros included, with the number of notes, the date
 * of the last one ever, the title and the path that `file --to` takes.
 */
export function treeText(overview: Overview, problems: number): string {
  const rows = [
    row(overview.toFileInPeriod, '', 'To file', ''),
    ...overview.categories.flatMap(categoryRows),
    ...(problems > 0 ? [row(problems, '', 'Problems', 'see: remit check')] : []),
  ];
  return [heading(overview), '', ...rows, ''].join('\n');
}

function heading({ period, notes }: Overview): string {
  const count = `${notes} ${notes === 1 ? 'note' : 'notes'}`;
  return period ? `${period.id} (${period.from} to ${period.to}): ${count}` : `All time: ${count}`;
}

function categoryRows({ category, notes, general, activities }: CategoryOverview): readonly string[] {
  const rows = general ? [general, ...activities] : activities;
  return [row(notes, '', category.title, category.id), ...rows.map(activityRow)];
}

function activityRow({ path, activity, notes, lastDate }: ActivityOverview): string {
  return row(notes, lastDate ?? '', `  ${activity?.title ?? 'General'}`, path);
}

const countWidth = 5;
const dateWidth = 10;

function row(count: number, date: string, title: string, path: string): string {
  const numbers = `${String(count).padStart(countWidth)}  ${date.padEnd(dateWidth)}`;
  return `${numbers}  ${printable(title)}${path === '' ? '' : `  (${printable(path)})`}`;
}
