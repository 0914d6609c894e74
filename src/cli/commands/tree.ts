import { countNote } from '../../core/note/countNote';
import type { Overview, CategoryOverview } from '../../core/workspace/overview';
import type { ActivityOverview } from '../../core/workspace/activityOverview';
import { meetingsToFile } from '../../core/workspace/meetingsToFile';
import { overviewOf } from '../../core/workspace/overview';
import { folderOf, parse, periodOf, todayOf } from '../arguments';
import type { Command } from '../io';
import { existingFolder, openWorkspace } from '../openWorkspace';
import { jsonOf, printable } from '../io';

/** `remit tree`: categories and activities with their counts. */
export const tree: Command = {
  name: 'tree',
  summary: 'show categories and activities with the number of their notes',
  help: `Usage: remit tree [folder] [--period P] [--json]

Shows every category and activity with the number of its notes in the period and the date of its most recent note.

  --period P            2026-Q4, FY27-Q1, 2026-11, 2026-W47, 2026-H2, 2026, 2026-10-01..2026-12-31,
                        this-week, last-week, this-month, last-month, this-quarter or last-quarter;
                        all time if not given
  --today YYYY-MM-DD    the day that relative periods count from
  --json                prints the same as JSON; without a period, "period", "from" and "to" are null`,
  async run(args, io) {
    const { values, positionals } = parse(args, {
      period: { type: 'string' },
      today: { type: 'string' },
      json: { type: 'boolean' },
    });
    const days = values.period === undefined ? 'filed' : 'all';
    const workspace = await openWorkspace(
      await existingFolder(folderOf(positionals), io),
      io,
      'glance',
      (path, text, taxonomy) => countNote(path, text, { taxonomy, days }),
    );
    const period =
      values.period === undefined
        ? undefined
        : periodOf(values.period, todayOf(values.today, io), workspace.remit);
    const overview: Overview = overviewOf(workspace.index, period);
    const problems = workspace.brokenFiles().length;
    io.stdout(values.json ? treeJson(overview, problems) : treeText(overview, problems));
    return 0;
  },
};

/**
 * The overview as JSON, in the documented format (docs/commands.md). `problems`: the number of broken notes and
 * category files.
 */
function treeJson(overview: Overview, problems: number): string {
  const { period } = overview;
  const shape = {
    period: period?.id ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    notes: overview.notes,
    toFile: overview.toFileInPeriod,
    partlyFiled: partlyFiled(overview),
    problems,
    categories: overview.categories.map(categoryShape),
  };
  return jsonOf(shape);
}

// Notes of several meetings of which some are filed, in the order of To file.
function partlyFiled({ toFile }: Overview): readonly object[] {
  return toFile.inOrder().flatMap(({ note, filings }) => {
    const left = meetingsToFile(note, filings).length;
    return left === 0 || left === note.meetings.length
      ? []
      : [{ note: note.path, toFile: left, sections: note.meetings.length }];
  });
}

// Notes filed under a category alone count in the category's total, but form no activity of their own.
function categoryShape({ category, notes, activities }: CategoryOverview): object {
  return { id: category.id, title: category.title, notes, activities: activities.map(activityShape) };
}

function activityShape({ path, activity, notes, lastDate }: ActivityOverview): object {
  return { id: path, title: activity?.title ?? path, notes, lastDate: lastDate ?? null };
}

/**
 * The overview as text: a line per category and activity, including empty ones, with the number of notes, the date of
 * the last note of all time, the title, and the path as `file --to` takes it.
 */
function treeText(overview: Overview, problems: number): string {
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
