import type { Overview } from '../../core/index/overview';
import { overviewOf } from '../../core/index/overview';
import { folderOf, parse, periodOf } from '../arguments';
import type { Command } from '../io';
import { existingFolder, openWorkspace } from '../openWorkspace';
import { treeJson } from '../treeJson';
import { treeText } from '../treeText';

/** `remit tree`: categories and activities with their counts. */
export const tree: Command = {
  name: 'tree',
  summary: 'show categories and activities with the number of their notes',
  help: `Usage: remit tree [folder] [--period P] [--json]

Shows every category and activity with the number of its notes in the period and the date of its last note ever.

  --period P            2026-Q4, FY27-Q1, 2026-11, 2026-H2, 2026, 2026-10-01..2026-12-31,
                        this-quarter or last-quarter; all time if not given
  --today YYYY-MM-DD    the day that this-quarter and last-quarter count from
  --json                prints the same as JSON; without a period, "period", "from" and "to" are null`,
  async run(args, io) {
    const { values, positionals } = parse(args, {
      period: { type: 'string' },
      today: { type: 'string' },
      json: { type: 'boolean' },
    });
    const workspace = await openWorkspace(await existingFolder(folderOf(positionals), io), io);
    const period =
      values.period === undefined ? undefined : periodOf(values.period, values.today, workspace.remit, io);
    const overview: Overview = overviewOf(workspace.index, period);
    const problems = workspace.brokenFiles().length;
    io.stdout(values.json ? treeJson(overview, problems) : treeText(overview, problems));
    return 0;
  },
};
