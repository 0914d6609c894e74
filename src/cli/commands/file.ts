import { changeNotes } from '../changeNotes';
import type { Command } from '../io';
import type { ParseArgsOptionsConfig } from 'node:util';
import { parse } from '../arguments';
import { UsageError } from '../io';

/** `remit file`: files notes and sections under activities. */
export const file: Command = {
  name: 'file',
  summary: 'file notes or sections under activities',
  help: `Usage: remit file NOTE... --to PATH... [--folder F]

Files each NOTE under each PATH and changes nothing else in it. Prints one line per NOTE.

  NOTE          a file, relative to the current folder or to --folder
  NOTE#slug     the section of that heading, written as in a link: notes/a.md#next-steps
  NOTE:LINE     the section that contains this line (counted from 1)
  --to PATH     category/activity, or a category alone; anything ending in .md is always a NOTE
  --folder F    the folder with the responsibilities; default: the current folder`,
  async run(args, io) {
    const { notes, paths, folder } = noteAndPaths(args, 'to');
    return changeNotes({ deed: 'file', notes, add: paths, remove: [] }, folder, io);
  },
};

/** `remit unfile`: removes notes and sections from activities. */
export const unfile: Command = {
  name: 'unfile',
  summary: 'remove notes or sections from activities',
  help: `Usage: remit unfile NOTE... --from PATH... [--folder F]

Removes each NOTE, and its sections, from each PATH and changes nothing else in it. Prints one line per NOTE.

  NOTE           a file, relative to the current folder or to --folder
  NOTE#slug      the section of that heading, written as in a link: notes/a.md#next-steps
  NOTE:LINE      the section that contains this line (counted from 1)
  --from PATH    category/activity, or a category alone; anything ending in .md is always a NOTE
  --folder F     the folder with the responsibilities; default: the current folder`,
  async run(args, io) {
    const { notes, paths, folder } = noteAndPaths(args, 'from');
    return changeNotes({ deed: 'unfile', notes, add: [], remove: paths }, folder, io);
  },
};

/** The arguments of `file` and `unfile`: notes, and the paths to add or remove. */
interface NotesAndPaths {
  readonly notes: readonly string[];
  readonly paths: readonly string[];
  readonly folder: string | undefined;
}

/**
 * Parses `NOTE... --to PATH...`. The option takes all arguments up to the next option, except those that name a note,
 * so that either order works.
 */
function noteAndPaths(args: readonly string[], option: 'to' | 'from'): NotesAndPaths {
  const options: ParseArgsOptionsConfig = {
    [option]: { type: 'string', multiple: true },
    folder: { type: 'string' },
  };
  const { values, tokens } = parse(args, options);
  const notes: string[] = [];
  const paths: string[] = [];
  let takesPaths = false;
  for (const token of tokens) {
    if (token.kind === 'option') {
      takesPaths = token.name === option;
      if (takesPaths && token.value !== undefined) paths.push(token.value);
    } else if (token.kind === 'positional') {
      (takesPaths && !namesNote(token.value) ? paths : notes).push(token.value);
    } else {
      takesPaths = false;
    }
  }
  if (notes.length === 0) throw new UsageError('Name at least one note.');
  if (paths.length === 0) throw new UsageError(`Name at least one activity after --${option}.`);
  const folder = values['folder'];
  return { notes, paths, folder: typeof folder === 'string' ? folder : undefined };
}

function namesNote(argument: string): boolean {
  return /\.md(?:[:#].*)?$/i.test(argument);
}
