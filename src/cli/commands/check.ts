import { checkWorkspace } from '../../core/actions/checkWorkspace';
import type { FileProblem } from '../../core/problem';
import { createMessages } from '../../messages';
import { plainEnglish } from '../../messages/l10n';
import { folderOf, parse } from '../arguments';
import { checkReports } from '../checkReports';
import type { Command, Io } from '../io';
import { jsonOf, printable } from '../io';
import { existingFolder, openWorkspace } from '../openWorkspace';
import { place } from '../printOutcomes';
import { isMarkdown } from '../../core/store/filePath';

/** `remit check`: problems in notes and category files, or outdated lines in reports. */
export const check: Command = {
  name: 'check',
  summary: 'list every problem in notes and category files',
  help: `Usage: remit check [folder] [--json]
       remit check [folder] --report FILE... [--json]

Prints every problem as file:line:column: message [code], and exits with 1 if there is one.

  --report FILE...  prints, instead of problems in notes, every line of these reports whose note has changed, moved
                    or disappeared since the report was written, and where its source is now; your own lines are
                    checked for broken links
  --json            prints [{ "file", "line", "column", "code", "message" }], and with --report "source" as well:
                    null, or the "file", "line" and "column" of the line's source now`,
  async run(args, io) {
    const { folder: named, reports, json } = wanted(args);
    const folder = await existingFolder(named, io);
    const workspace = await openWorkspace(folder, io, 'report');
    if (reports !== undefined)
      return workspace.isInitialized ? checkReports(workspace, folder, reports, json, io) : 1;
    const problems = await checkWorkspace(workspace);
    if (json) io.stdout(jsonOf(problems.map(asJson)));
    else printProblems(problems, io);
    io.stderr(`${summary(problems)} ${workspace.index.size} notes were read.\n`);
    return problems.length > 0 ? 1 : 0;
  },
};

interface Wanted {
  readonly folder: string | undefined;
  readonly reports: readonly string[] | undefined;
  readonly json: boolean;
}

// As with `file --to`, the option takes all arguments after it that may be reports; any other is the folder.
function wanted(args: readonly string[]): Wanted {
  const { values, positionals } = parse(args, {
    json: { type: 'boolean' },
    report: { type: 'string', multiple: true },
  });
  const { json = false, report } = values;
  if (report === undefined) return { folder: folderOf(positionals), reports: undefined, json };
  const isReport = (argument: string): boolean => isMarkdown(argument);
  const reports = [...report, ...positionals.filter(isReport)];
  return { folder: folderOf(positionals.filter((argument) => !isReport(argument))), reports, json };
}

const { problem: sentence } = createMessages(plainEnglish);

function asJson(problem: FileProblem): Readonly<Record<string, string | number>> {
  const { path, code, range } = problem;
  const { line, character } = range.start;
  return { file: path, line: line + 1, column: character + 1, code, message: sentence(problem) };
}

function printProblems(problems: readonly FileProblem[], io: Io): void {
  for (const problem of problems) {
    const { path, code, range } = problem;
    io.stdout(`${printable(place(path, range.start))}: ${printable(sentence(problem))} [${code}]\n`);
  }
}

function summary(problems: readonly FileProblem[]): string {
  if (problems.length === 0) return 'No problems.';
  const files = new Set(problems.map(({ path }) => path)).size;
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `${count(problems.length, 'problem')} in ${count(files, 'file')}.`;
}
