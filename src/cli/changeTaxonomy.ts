import type { FileOutcome } from '../core/actions/outcome';
import type { ReshapeResult } from '../core/actions/reshape/reshape';
import { planReshape, reshape } from '../core/actions/reshape/reshape';
import type { FilePath } from '../core/store/store';
import type { Workspace } from '../core/workspace/workspace';
import type { TaxonomyChange } from '../core/reshape/taxonomyChange';
import { createMessages } from '../messages';
import { plainEnglish } from '../messages/l10n';
import { parse } from './arguments';
import type { ExitCode, Io } from './io';
import { printable, UsageError } from './io';
import { beginOperation } from './lastOperation';
import { endLeftovers, existingFolder, openWorkspace } from './openWorkspace';
import { printOutcome } from './printOutcomes';

/** The arguments shared by the commands that change the taxonomy. */
export interface TaxonomyArguments {
  readonly paths: readonly string[];
  readonly folder: string | undefined;
  readonly dryRun: boolean;
  /** The value of the command's own option. */
  readonly option: string | undefined;
}

/** Parses PATHs, `--folder`, `--dry-run` and one more option. Throws if the number of PATHs is wrong. */
export function taxonomyArguments(
  args: readonly string[],
  [least, most]: readonly [number, number],
  option?: string,
): TaxonomyArguments {
  const { values, positionals } = parse(args, {
    folder: { type: 'string' },
    'dry-run': { type: 'boolean' },
    ...(option === undefined ? {} : { [option]: { type: 'string' } as const }),
  });
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(
      least === 1
        ? 'Name one path.'
        : 'Name two paths: first the one to change, then its new name or the one to merge it into.',
    );
  }
  const own: unknown = option === undefined ? undefined : (values as Record<string, unknown>)[option];
  return {
    paths: positionals,
    folder: typeof values.folder === 'string' ? values.folder : undefined,
    dryRun: values['dry-run'] === true,
    option: typeof own === 'string' ? own : undefined,
  };
}

/** Applies the changes in sequence, or with `--dry-run` describes them; prints a line per file, and the totals. */
export async function changeTaxonomy(
  changes: readonly TaxonomyChange[],
  { folder: named, dryRun }: TaxonomyArguments,
  io: Io,
): Promise<ExitCode> {
  const folder = await existingFolder(named, io);
  const workspace = await openWorkspace(folder, io);
  if (!workspace.isInitialized) return 1;
  if (!dryRun && (await endLeftovers(filesOf(workspace), folder))) await workspace.reload();
  const codes: ExitCode[] = [];
  // Of one command, though it may make two changes.
  const journal = await beginOperation(folder, io);
  for (const change of changes) {
    const result = await (dryRun ? planReshape(workspace, change) : reshape(workspace, change, journal));
    codes.push(print(result, dryRun, io));
    // Later changes depend on the result of this one.
    if (codes.includes(1)) break;
  }
  return codes.includes(1) ? 1 : 0;
}

// Those that a change may write to.
function filesOf({ index, taxonomy }: Workspace): readonly FilePath[] {
  const notes = [...index.notes()].map(({ note }) => note.path);
  return [...taxonomy.categories.map(({ file }) => file), ...notes];
}

const messages = createMessages(plainEnglish);

function print(result: ReshapeResult, planned: boolean, io: Io): ExitCode {
  const { refusal, refusedFile } = result;
  if (refusal?.code === 'nothing-to-do') {
    io.stdout(`${messages.refusal(refusal)}\n`);
    return 0;
  }
  if (refusal) {
    const file = refusedFile === undefined ? '' : `${printable(refusedFile)}: `;
    io.stderr(`${file}${printable(messages.refusal(refusal))} [${refusal.code}]\n`);
    return 1;
  }
  const codes = result.outcomes.map((outcome) =>
    printOutcome(outcome.path, outcome, sentence(outcome, planned), io),
  );
  for (const notice of result.notices) io.stderr(`${printable(messages.notice(notice))}\n`);
  io.stdout(`${messages.summary(result.counts, planned)}\n`);
  return codes.includes(1) ? 1 : 0;
}

function sentence(outcome: FileOutcome, planned: boolean): string {
  if (!planned) return messages.outcome('reshape', outcome);
  switch (outcome.status) {
    case 'changed':
      return 'Would be changed.';
    case 'created':
      return 'Would be created.';
    case 'moved':
      return `Would be moved here from ${outcome.from}.`;
    case 'removed':
      return 'Would be removed.';
    case 'unchanged':
    case 'refused':
      return messages.outcome('reshape', outcome);
  }
}
