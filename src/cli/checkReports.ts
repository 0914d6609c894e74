import { checkReport } from '../core/actions/report/checkReport';
import { refused } from '../core/actions/outcome';
import type { Workspace } from '../core/workspace/workspace';
import type { Finding } from '../core/report/check/finding';
import type { FilePath } from '../core/store/store';
import { createMessages } from '../messages';
import { findingSentence } from '../messages/findingSentence';
import { plainEnglish } from '../messages/l10n';
import type { ExitCode, Io } from './io';
import { jsonOf, printable } from './io';
import { pathInFolder } from './noteArgument';
import { place, printOutcomes } from './printOutcomes';

/** A finding, and the report that it is in. */
interface FoundIn {
  readonly path: FilePath;
  readonly finding: Finding;
}

/**
 * Prints the outdated lines of these reports, named as the user named them; returns 1 if there are any. `folder`:
 * absolute.
 */
export async function checkReports(
  workspace: Workspace,
  folder: string,
  reports: readonly string[],
  json: boolean,
  io: Io,
): Promise<ExitCode> {
  const found: FoundIn[] = [];
  let lines: number | undefined;
  let code: ExitCode = 0;
  for (const named of reports) {
    const path = await pathInFolder(named, folder, io.cwd);
    if (path === undefined) {
      code = tellRefusal(refused(named, 'outside'), io);
      continue;
    }
    const check = await checkReport(workspace, path);
    if (check.kind === 'refused') {
      code = tellRefusal({ path, status: 'refused', refusal: check.refusal }, io);
      continue;
    }
    lines = (lines ?? 0) + check.lines;
    found.push(...check.findings.map((finding) => ({ path, finding })));
  }
  if (json) io.stdout(jsonOf(found.map(asJson)));
  else for (const one of found) io.stdout(`${textOf(one)}\n`);
  // Where every report was refused there is nothing to sum up.
  if (lines !== undefined) io.stderr(`${summary(found.length, lines)}\n`);
  return found.length > 0 ? 1 : code;
}

function tellRefusal(outcome: ReturnType<typeof refused>, io: Io): ExitCode {
  return printOutcomes([outcome], (done) => createMessages(plainEnglish).outcome('write', done), io);
}

function textOf({ path, finding }: FoundIn): string {
  const { code, where } = finding;
  const way = where ? ` See ${place(where.path, where.range.start)}.` : '';
  const sentence = findingSentence(plainEnglish, finding) + way;
  return `${printable(place(path, finding.range.start))}: ${printable(sentence)} [${code}]`;
}

function asJson({ path, finding }: FoundIn): Readonly<Record<string, unknown>> {
  const { code, range, where } = finding;
  const at = ({ line, character }: Finding['range']['start']): Readonly<Record<string, number>> => ({
    line: line + 1,
    column: character + 1,
  });
  return {
    file: path,
    ...at(range.start),
    code,
    message: findingSentence(plainEnglish, finding),
    source: where ? { file: where.path, ...at(where.range.start) } : null,
  };
}

function summary(found: number, lines: number): string {
  if (lines === 0) return 'No line links to a note.';
  if (found > 0) return `${found} of ${lines} linked lines ${found === 1 ? 'needs' : 'need'} a look.`;
  return lines === 1 ? 'The only linked line is up to date.' : `All ${lines} linked lines are up to date.`;
}
