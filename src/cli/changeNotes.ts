import type { NoteRequest } from '../core/actions/changeFilings';
import { changeFilings } from '../core/actions/changeFilings';
import { currentFilings } from '../core/actions/currentFilings';
import type { Journal } from '../core/actions/journal';
import type { FileOutcome } from '../core/actions/outcome';
import type { PartReference } from '../core/filing/request';
import { referenceTo } from '../core/filing/request';
import type { Workspace } from '../core/workspace/workspace';
import type { FilePath } from '../core/store/store';
import type { ActivityPath } from '../core/taxonomy/taxonomy';
import { createMessages } from '../messages';
import { plainEnglish } from '../messages/l10n';
import type { ExitCode, Io } from './io';
import { printable } from './io';
import { beginOperation } from './lastOperation';
import type { NoteArgument } from './noteArgument';
import { findNote, labelOf, noSuchPart } from './noteArgument';
import { existingFolder, openForNotes } from './openWorkspace';
import { printOutcome } from './printOutcomes';
import { filedPartOf } from './partByArgument';

/** The change that `file` or `unfile` makes. */
export interface Change {
  readonly deed: 'file' | 'unfile';
  /** As given on the command line. */
  readonly notes: readonly string[];
  readonly add: readonly ActivityPath[];
  readonly remove: readonly ActivityPath[];
}

/** Changes what notes are filed under, and prints one outcome for each in the given order. */
export async function changeNotes(
  change: Change,
  folderNamed: string | undefined,
  io: Io,
): Promise<ExitCode> {
  const folder = await existingFolder(folderNamed, io);
  const named = await Promise.all(change.notes.map((given) => findNote(given, folder, io.cwd)));
  const paths = named.flatMap(({ path }) => (path === undefined ? [] : [path]));
  const workspace = await openForNotes(paths, folder, io);
  if (!workspace.isInitialized) return 1;
  const jobs: Job[] = [];
  for (const [at, note] of named.entries())
    jobs.push(await planJob(workspace, change.notes[at] ?? '', note, change));
  await run(workspace, jobs, await beginOperation(folder, io));
  return print(jobs, change, io);
}

/** One NOTE argument: its requests, or its outcome if it cannot be resolved. */
interface Job {
  /** Its name in the output: the path in the folder if it has one, and the part as given. */
  readonly label: string;
  readonly requests: readonly NoteRequest[];
  outcome: FileOutcome | Unfit;
}

/** Why a NOTE argument cannot be filed. */
interface Unfit {
  readonly status: 'unfit';
  readonly sentence: string;
}

async function planJob(
  workspace: Workspace,
  given: string,
  { path, part }: NoteArgument,
  { deed, add, remove }: Change,
): Promise<Job> {
  if (path === undefined)
    return unfit(given, 'The file is outside the folder and was left unchanged. [not-a-note]');
  const label = labelOf(path, part);
  const read = part.kind === 'note' ? undefined : await workspace.store.read(path);
  // An unreadable file has no sections; a request for the whole note is refused with the reason.
  const filed = read?.kind === 'text' ? filedPartOf(path, read.text, part) : ({ kind: 'note' } as const);
  if (!filed) return unfit(label, `${noSuchPart(part)} Nothing was changed. [no-section]`);
  const parts =
    deed === 'unfile' && part.kind === 'note' ? await partsUnder(workspace, path, remove) : [filed];
  const requests = parts.map((each) => ({ path, request: { part: each, add, remove } }));
  return { label, requests, outcome: { path, status: 'unchanged' } };
}

// Unfiling a note also unfiles its sections and blocks from the same activities.
async function partsUnder(
  workspace: Workspace,
  path: FilePath,
  paths: readonly ActivityPath[],
): Promise<readonly PartReference[]> {
  const meant = new Set(paths.map((written) => meaningOf(workspace, written)));
  const filings = await currentFilings(workspace, path);
  const meantHere = filings.filter(({ activity, part }) => part.kind !== 'note' && meant.has(activity));
  return [...meantHere.map(({ part }) => referenceTo(part)), { kind: 'note' }];
}

function meaningOf({ taxonomy }: Workspace, written: string): ActivityPath | undefined {
  const meaning = taxonomy.resolve(written);
  return 'path' in meaning ? meaning.path : undefined;
}

function unfit(label: string, sentence: string): Job {
  return { label, requests: [], outcome: { status: 'unfit', sentence } };
}

async function run(workspace: Workspace, jobs: readonly Job[], journal: Journal): Promise<void> {
  const pending = jobs.flatMap((job) => job.requests.map((request) => ({ job, request })));
  const outcomes = await changeFilings(
    workspace,
    pending.map(({ request }) => request),
    journal,
  );
  for (const [at, { job }] of pending.entries())
    job.outcome = graver(job.outcome, outcomes[at] ?? job.outcome);
}

// A note with several parts has one outcome: refused if any part was, else changed if any was.
function graver(one: Job['outcome'], other: Job['outcome']): Job['outcome'] {
  const rank = ({ status }: Job['outcome']): number =>
    ['unchanged', 'created', 'moved', 'removed', 'changed', 'refused', 'unfit'].indexOf(status);
  return rank(other) > rank(one) ? other : one;
}

function print(jobs: readonly Job[], { deed }: Change, io: Io): ExitCode {
  const { outcome: sentence } = createMessages(plainEnglish);
  const codes = jobs.map(({ label, outcome }): ExitCode => {
    if (outcome.status !== 'unfit') return printOutcome(label, outcome, sentence(deed, outcome), io);
    io.stderr(`${printable(label)}: ${outcome.sentence}\n`);
    return 1;
  });
  return codes.includes(1) ? 1 : 0;
}
