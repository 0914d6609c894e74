import { refused } from '../../core/actions/fileRefusal';
import type { FileOutcome } from '../../core/actions/outcome';
import { remitFile } from '../../core/index/scope';
import { reportOf, writeReport } from '../../core/actions/writeReport';
import type { Workspace } from '../../core/index/workspace';
import type { Period } from '../../core/period/period';
import { renderHtml } from '../../core/report/html';
import { reportJson } from '../../core/report/json';
import { renderMarkdown } from '../../core/report/markdown';
import { createMessages } from '../../messages';
import { plainEnglish } from '../../messages/l10n';
import { folderOf, parse, periodOf } from '../arguments';
import type { Command, ExitCode, Io } from '../io';
import { printableJson, UsageError } from '../io';
import { pathInFolder } from '../noteArgument';
import { existingFolder, openWorkspace } from '../openWorkspace';
import { printOutcomes } from '../printOutcomes';
import { writeOutput } from '../writeOutput';

/** `remit report`: a period's report, into its file or to stdout. */
export const report: Command = {
  name: 'report',
  summary: "write a period's report",
  help: `Usage: remit report [folder] [--period P] [--format md|html|json] [--output FILE|-] [--overwrite]

Writes reports/<period>.md between its markers; what stands outside of them is kept. A generated part that was
edited by hand is kept too, and named.

  --period P            2026-Q4, FY27-Q1, 2026-11, 2026-H2, 2026, 2026-10-01..2026-12-31,
                        this-quarter (if not given) or last-quarter
  --today YYYY-MM-DD    the day that this-quarter and last-quarter count from
  --format md|html|json
                        md if not given; html (one file that needs nothing beside it) and json go to stdout
                        if --output does not say otherwise
  --output FILE         another file; outside of the folder a copy to send, its links as seen from the folder
  --output -            stdout, with links as seen from the folder
  --overwrite           replaces a generated part that was edited by hand, and a copy, HTML or JSON file that is there`,
  async run(args, io) {
    const { values, positionals } = parse(args, {
      period: { type: 'string' },
      today: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string' },
      overwrite: { type: 'boolean' },
    });
    const { format = 'md', output, overwrite = false } = values;
    if (!isFormat(format))
      throw new UsageError(`There is no format "${format}". There are: ${formats.join(', ')}.`);
    const folder = await existingFolder(folderOf(positionals), io);
    const workspace = await openWorkspace(folder, io);
    const period = periodOf(values.period ?? 'this-quarter', values.today, workspace.remit, io);
    if (!workspace.isInitialized) return 1;
    // What index.md leaves out is in no report, whatever form it takes: where that is not known there is none.
    if (workspace.isRemitBroken) return print(refused(remitFile, 'remit-broken'), io);
    const wanted: Wanted = { folder, period, output, overwrite };
    return write[format](workspace, wanted, io);
  },
};

const formats = ['md', 'html', 'json'] as const;
type Format = (typeof formats)[number];

const write: Readonly<Record<Format, (workspace: Workspace, wanted: Wanted, io: Io) => Promise<ExitCode>>> = {
  md: markdown,
  html,
  json,
};

function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}

interface Wanted {
  /** Absolute. */
  readonly folder: string;
  readonly period: Period;
  /** As given. */
  readonly output: string | undefined;
  readonly overwrite: boolean;
}

async function markdown(workspace: Workspace, wanted: Wanted, io: Io): Promise<ExitCode> {
  const { folder, period, output, overwrite } = wanted;
  if (output === '-') {
    io.stdout(renderMarkdown(await reportOf(workspace, period), ''));
    return 0;
  }
  const path = output === undefined ? undefined : await pathInFolder(output, folder, io.cwd);
  // Elsewhere it is a copy to send: without markers, its links as seen from the folder.
  if (output !== undefined && !path?.toLowerCase().endsWith('.md')) {
    return writeOutput(output, renderMarkdown(await reportOf(workspace, period), ''), overwrite, io);
  }
  const options = { period, overwrite, ...(path === undefined ? {} : { output: path }) };
  const outcome = await writeReport(workspace, options);
  return print(outcome, io);
}

function print(outcome: FileOutcome, io: Io): ExitCode {
  return printOutcomes([outcome], (done) => createMessages(plainEnglish).outcome('write', done), io);
}

async function html(workspace: Workspace, wanted: Wanted, io: Io): Promise<ExitCode> {
  const { folder, period, output } = wanted;
  const path =
    output === undefined || output === '-' ? undefined : await pathInFolder(output, folder, io.cwd);
  const text = renderHtml(await reportOf(workspace, period), path === undefined ? '' : parentOf(path));
  return printText(text, wanted, io);
}

async function json(workspace: Workspace, wanted: Wanted, io: Io): Promise<ExitCode> {
  return printText(printableJson(reportJson(await reportOf(workspace, wanted.period))), wanted, io);
}

async function printText(text: string, { output, overwrite }: Wanted, io: Io): Promise<ExitCode> {
  if (output !== undefined && output !== '-') return writeOutput(output, text, overwrite, io);
  io.stdout(text);
  return 0;
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
