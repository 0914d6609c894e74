import type { Workspace } from '../../core/workspace/workspace';
import type { Suggestion } from '../../core/suggest/rank';
import type { Suggester } from '../../core/suggest/suggester';
import { createSuggester } from '../../core/suggest/suggester';
import type { FilePath } from '../../core/store/store';
import { createMessages } from '../../messages';
import { plainEnglish } from '../../messages/l10n';
import { parse } from '../arguments';
import type { Command, ExitCode, Io } from '../io';
import { jsonOf, printable, UsageError } from '../io';
import type { NotePart } from '../noteArgument';
import { findNote, labelOf, noSuchPart } from '../noteArgument';
import { existingFolder, openWorkspace } from '../openWorkspace';
import { place } from '../printOutcomes';
import { filedPartOf } from '../partByArgument';

/** `remit suggest`: suggests activities for notes and sections, with reasons. */
export const suggest: Command = {
  name: 'suggest',
  summary: 'suggest where notes or sections belong, with the reason',
  help: `Usage: remit suggest NOTE... [--folder F] [--json]

Prints the activities that each NOTE may belong under, at most five, best first, each with the reason: what its
title and description say, and what was filed before. Nothing is written. What a NOTE is already filed
under and what is retired is not suggested. None of the text of a private NOTE is shown.

  NOTE          a file, relative to the current folder or to --folder
  NOTE#slug     the section of that heading, written as in a link: notes/a.md#next-steps
  NOTE:LINE     the section that contains this line (counted from 1)
  --folder F    the folder with the responsibilities; default: the current folder
  --json        prints [{ "note", "suggestions": [{ "activity", "reason" }] }]`,
  async run(args, io) {
    const { values, positionals } = parse(args, { folder: { type: 'string' }, json: { type: 'boolean' } });
    if (positionals.length === 0) throw new UsageError('Name at least one note.');
    const folder = await existingFolder(values.folder, io);
    const workspace = await openWorkspace(folder, io);
    if (!workspace.isInitialized) return 1;
    const asked: Asked[] = [];
    const suggester = createSuggester(workspace);
    for (const given of positionals) asked.push(await ask({ workspace, suggester, folder }, given, io));
    return print(asked, values.json === true, io);
  },
};

interface Context {
  readonly workspace: Workspace;
  readonly suggester: Suggester;
  /** The absolute path of the workspace folder. */
  readonly folder: string;
}

/** One NOTE argument with its suggestions, or why there are none. */
type Asked =
  | { readonly label: string; readonly suggestions: readonly Suggestion[] }
  | { readonly label: string; readonly refusal: string };

async function ask({ workspace, suggester, folder }: Context, given: string, io: Io): Promise<Asked> {
  const { path, part } = await findNote(given, folder, io.cwd);
  if (path === undefined) return { label: given, refusal: 'The file is outside the folder. [not-a-note]' };
  const label = labelOf(path, part);
  const line = await lineOfPart(workspace, path, part);
  if (line === 'none') return { label, refusal: `${noSuchPart(part)} [no-section]` };
  const answer = await suggester.suggest({ path, today: io.today(), ...(line === 'all' ? {} : { line }) });
  if (answer.kind === 'suggestions') return { label, suggestions: answer.suggestions };
  const { code, range } = answer.refusal;
  const sentence = createMessages(plainEnglish).refusal(answer.refusal);
  return { label: range ? place(path, range.start) : label, refusal: `${sentence} [${code}]` };
}

async function lineOfPart(
  workspace: Workspace,
  path: FilePath,
  part: NotePart,
): Promise<number | 'all' | 'none'> {
  const read = part.kind === 'note' ? undefined : await workspace.store.read(path);
  // An unreadable file has no sections; a request for the whole note is refused with the reason.
  if (read?.kind !== 'text') return 'all';
  const filed = filedPartOf(path, read.text, part);
  if (!filed) return 'none';
  return filed.kind === 'note' ? 'all' : filed.line;
}

const { reason: sentence } = createMessages(plainEnglish);

function print(asked: readonly Asked[], asJson: boolean, io: Io): ExitCode {
  const answered = asked.flatMap((each) => ('suggestions' in each ? [each] : []));
  for (const each of asked) {
    if ('refusal' in each) io.stderr(`${printable(each.label)}: ${printable(each.refusal)}\n`);
    else if (!asJson) io.stdout(text(each.label, each.suggestions));
  }
  if (asJson) {
    const json = answered.map(({ label, suggestions }) => ({
      note: label,
      suggestions: suggestions.map(({ activity, reason }) => ({ activity, reason: sentence(reason) })),
    }));
    io.stdout(jsonOf(json));
  }
  return answered.length === asked.length ? 0 : 1;
}

function text(label: string, suggestions: readonly Suggestion[]): string {
  const width = Math.max(0, ...suggestions.map(({ activity }) => printable(activity).length));
  const lines = suggestions.map(
    ({ activity, reason }) => `  ${printable(activity).padEnd(width)}  ${printable(sentence(reason))}`,
  );
  return [printable(label), ...(lines.length > 0 ? lines : ['  no suggestion']), ''].join('\n');
}
