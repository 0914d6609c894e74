import { refused } from '../../core/actions/outcome';
import type { FileOutcome } from '../../core/actions/outcome';
import { remitFile } from '../../core/workspace/scope';
import type { ReportDays, ReportOutcome } from '../../core/actions/report/write';
import { fileOf, reportOf, takeBackReport, writeReport } from '../../core/actions/report/write';
import type { Workspace } from '../../core/workspace/workspace';
import { renderBrief } from '../../core/report/render/brief';
import type { Rendered, ReportLinks } from '../../core/actions/report/render';
import { exportedReport, exportRefusal, reportForWord } from '../../core/actions/report/render';
import type { wordFile } from '../../core/report/render/word/wordFile';
import { reportJson } from '../../core/report/render/json';
import type { ReportLength } from '../../core/report/render/markdown';
import { folderOf as parentOf } from '../../core/store/filePath';
import type { FilePath } from '../../core/store/store';
import { createMessages } from '../../messages';
import { authorsWordsSentence } from '../../messages/authorsWordsSentence';
import { plainEnglish } from '../../messages/l10n';
import { folderOf, parse, periodOf, todayOf } from '../arguments';
import type { Command, ExitCode, Io } from '../io';
import { printable, printableJson, UsageError } from '../io';
import { beginOperation } from '../lastOperation';
import { pathInFolder } from '../noteArgument';
import { existingFolder, openWorkspace } from '../openWorkspace';
import { place, printOutcomes } from '../printOutcomes';
import { writeOutput } from '../writeOutput';

/** Loads what makes Word files. */
type LoadWord = () => Promise<{ readonly wordFile: typeof wordFile }>;

/** `remit report`: writes a period's report to its file or to stdout. */
export const reportCommand = (loadWord: LoadWord): Command => ({
  name: 'report',
  summary: "write a period's report",
  help: `Usage: remit report [folder] [--period P] [--length full|page|brief] [--format md|html|docx|json]
                    [--links all|none] [--output FILE|-] [--overwrite]

Writes reports/<period>.md between its markers and keeps everything outside them, such as your own words under "Risks
and asks". Lines that you added, reworded, moved or deleted between the markers stay as you left them, too; all others
say what is on record now.

  --period P            2026-Q4, FY27-Q1, 2026-11, 2026-W47, 2026-H2, 2026, 2026-10-01..2026-12-31,
                        this-week, last-week, this-month, last-month, this-quarter or last-quarter;
                        this-quarter by default
  --today YYYY-MM-DD    the day that relative periods and ages count from
  --length full         everything, with a numbered list of all sources (default)
  --length page         the same file as one page, a two-minute read; --output names another file
  --length brief        a few plain sentences to say or to paste, to stdout unless --output is given
  --format md|html|docx|json
                        md by default; html (one self-contained file) and json go to stdout unless --output
                        is given; docx, for Word, needs --output FILE
  --links all|none      of HTML, Word and copies: with links to the notes, or without (no path, no file name);
                        none by default where --output is outside the folder, since no receiver can open them
  --output FILE         another file; outside the folder it is a copy to send
  --output -            stdout, with links relative to the folder
  --overwrite           takes a report back to what is generated, without your edits between the markers (remit undo
                        brings them back), and replaces an existing copy, HTML, Word or JSON file`,
  async run(args, io) {
    const { values, positionals } = parse(args, {
      period: { type: 'string' },
      today: { type: 'string' },
      format: { type: 'string' },
      length: { type: 'string' },
      links: { type: 'string' },
      output: { type: 'string' },
      overwrite: { type: 'boolean' },
    });
    const { format = 'md', output, overwrite = false } = values;
    if (!isFormat(format))
      throw new UsageError(`Unknown format "${format}". Available: ${formats.join(', ')}.`);
    const length = lengthOf(values.length, format);
    const links = linksOf(values.links, format, length);
    if (format === 'docx' && (output === undefined || output === '-'))
      throw new UsageError('A Word file needs --output FILE.');
    const folder = await existingFolder(folderOf(positionals), io);
    const workspace = await openWorkspace(folder, io, 'report');
    const today = todayOf(values.today, io);
    const period = periodOf(values.period ?? 'this-quarter', today, workspace.remit);
    if (!workspace.isInitialized) return 1;
    // index.md excludes files from every report, so there is no report while index.md cannot be read.
    if (workspace.isRemitBroken) return tell(refused(remitFile, 'remit-broken'), io);
    const wanted: Wanted = { folder, period, today, output, overwrite };
    if (length === 'brief') return print(renderBrief(await reportOf(workspace, wanted)), wanted, io);
    const readable: Readable = { ...wanted, length, links, loadWord };
    const isCopy = format === 'html' || format === 'docx' || links === 'none';
    const path = isCopy ? await outputIn(readable, io) : undefined;
    const refusal = path !== undefined && exportRefusal(workspace, path, true);
    if (refusal) return tell({ path, status: 'refused', refusal }, io);
    return write[format](workspace, readable, io);
  },
});

const formats = ['md', 'html', 'docx', 'json'] as const;
type Format = (typeof formats)[number];

const write: Readonly<Record<Format, (workspace: Workspace, wanted: Readable, io: Io) => Promise<ExitCode>>> =
  {
    md: markdown,
    html,
    docx,
    json,
  };

function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}

interface Wanted extends ReportDays {
  /** The absolute path of the workspace folder. */
  readonly folder: string;
  /** The `--output` argument as given. */
  readonly output: string | undefined;
  /** Whether an existing output file may be replaced, and the author's edits in a report dropped. */
  readonly overwrite: boolean;
}

/** A report request that is not for the brief. */
interface Readable extends Wanted {
  readonly length: ReportLength;
  /** Undefined: by where the file is. */
  readonly links: ReportLinks | undefined;
  readonly loadWord: LoadWord;
}

const lengths = ['full', 'page', 'brief'] as const;

function lengthOf(given: string | undefined, format: string): (typeof lengths)[number] {
  const length = lengths.find((one) => one === (given ?? 'full'));
  if (length === undefined)
    throw new UsageError(`Unknown length "${given}". Available: ${lengths.join(', ')}.`);
  if (given !== undefined && format === 'json')
    throw new UsageError('JSON has no --length: it always contains everything.');
  if (length === 'brief' && format !== 'md')
    throw new UsageError('--length brief is plain text: leave out --format.');
  return length;
}

function linksOf(given: string | undefined, format: string, length: string): ReportLinks | undefined {
  if (given === undefined) return undefined;
  if (given !== 'all' && given !== 'none')
    throw new UsageError(`Unknown links "${given}". Available: all, none.`);
  if (format === 'json' || length === 'brief')
    throw new UsageError('--links is for markdown, HTML and Word: leave it out here.');
  return given;
}

async function markdown(workspace: Workspace, wanted: Readable, io: Io): Promise<ExitCode> {
  const { folder, period, today, output, overwrite, length } = wanted;
  const path = await outputIn(wanted, io);
  // Anywhere but in an .md file of the workspace, it is a copy to send: without markers, with links relative to the
  // workspace folder.
  if (wanted.links === 'none' || (output !== undefined && !path?.toLowerCase().endsWith('.md')))
    return printed(
      await exportedReport(workspace, { ...request(wanted, path), format: 'md' }, ''),
      wanted,
      io,
    );
  const options = { period, today, length, ...(path === undefined ? {} : { output: path }) };
  if (overwrite && (await workspace.store.read(fileOf(workspace, options))).kind === 'text')
    return tell(await takeBackReport(workspace, options, await beginOperation(folder, io)), io);
  return tell(await writeReport(workspace, options), io);
}

function tell(outcome: ReportOutcome, io: Io): ExitCode {
  const { words } = outcome;
  const said = words ? authorsWordsSentence(plainEnglish, words) : '';
  const sentence = (done: FileOutcome): string =>
    [createMessages(plainEnglish).outcome('write', done), said].filter(Boolean).join(' ');
  const code = printOutcomes([outcome], sentence, io);
  for (const { text, range } of words?.told ?? [])
    io.stdout(`${place(printable(outcome.path), range.start)}: ${printable(text.trim())}\n`);
  return code;
}

async function html(workspace: Workspace, wanted: Readable, io: Io): Promise<ExitCode> {
  const path = await outputIn(wanted, io);
  const asked = { ...request(wanted, path), format: 'html' } as const;
  return printed(await exportedReport(workspace, asked, parentOfOutput(path)), wanted, io);
}

async function docx(workspace: Workspace, wanted: Readable, io: Io): Promise<ExitCode> {
  const path = await outputIn(wanted, io);
  const report = await reportForWord(workspace, request(wanted, path), parentOfOutput(path));
  if (report.kind === 'refused') return printed(report, wanted, io);
  const { wordFile } = await wanted.loadWord();
  return printed({ ...report, form: await wordFile(report.form) }, wanted, io);
}

const parentOfOutput = (path: FilePath | undefined): FilePath => (path === undefined ? '' : parentOf(path));

// The path in the folder of the file that `--output` names; undefined where there is none.
async function outputIn({ folder, output }: Readable, io: Io): Promise<FilePath | undefined> {
  return output === undefined || output === '-' ? undefined : pathInFolder(output, folder, io.cwd);
}

// What goes to stdout is as likely to stay in the folder.
function request({ output, links, ...wanted }: Readable, path: FilePath | undefined): Shown {
  const isOutside = output !== undefined && output !== '-' && path === undefined;
  return { ...wanted, links: links ?? (isOutside ? 'none' : 'all') };
}

type Shown = Pick<Readable, 'period' | 'today' | 'length'> & { readonly links: ReportLinks };

async function printed(report: Rendered<string | Uint8Array>, wanted: Readable, io: Io): Promise<ExitCode> {
  if (report.kind === 'refused')
    return tell({ path: report.path, status: 'refused', refusal: report.refusal }, io);
  if (!report.hasFile)
    io.stderr(`There is no report of ${wanted.period.id} yet: this is what would be written.\n`);
  return print(report.form, wanted, io);
}

async function json(workspace: Workspace, wanted: Wanted, io: Io): Promise<ExitCode> {
  return print(printableJson(reportJson(await reportOf(workspace, wanted))), wanted, io);
}

async function print(form: string | Uint8Array, { output, overwrite }: Wanted, io: Io): Promise<ExitCode> {
  if (output !== undefined && output !== '-') return writeOutput(output, form, overwrite, io);
  if (typeof form === 'string') io.stdout(form);
  return 0;
}
