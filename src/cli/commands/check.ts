import { checkWorkspace } from '../../core/actions/check';
import type { FileProblem } from '../../core/problem';
import { createMessages } from '../../messages';
import { plainEnglish } from '../../messages/l10n';
import { folderOf, parse } from '../arguments';
import type { Command, Io } from '../io';
import { jsonOf, printable } from '../io';
import { existingFolder, openWorkspace } from '../openWorkspace';
import { place } from '../printOutcomes';

/** `remit check`: everything that is wrong in notes and category files. */
export const check: Command = {
  name: 'check',
  summary: 'list every problem in notes and category files',
  help: `Usage: remit check [folder] [--json]

Prints every problem as file:line:column: message [code], and exits with 1 where there is one.

  --json    prints [{ "file", "line", "column", "code", "message" }]`,
  async run(args, io) {
    const { values, positionals } = parse(args, { json: { type: 'boolean' } });
    const workspace = await openWorkspace(await existingFolder(folderOf(positionals), io), io);
    const problems = await checkWorkspace(workspace);
    if (values.json) io.stdout(jsonOf(problems.map(asJson)));
    else printProblems(problems, io);
    io.stderr(`${summary(problems)} ${workspace.index.size} notes were read.\n`);
    return problems.length > 0 ? 1 : 0;
  },
};

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
