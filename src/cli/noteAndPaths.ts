import type { ParseArgsOptionsConfig } from 'node:util';
import { parse } from './arguments';
import { UsageError } from './io';

/** What `file` and `unfile` are asked: which notes, and which paths to or from. */
export interface NotesAndPaths {
  readonly notes: readonly string[];
  readonly paths: readonly string[];
  readonly folder: string | undefined;
}

/**
 * Reads `NOTE... --to PATH...`: the option takes all that follows it up to the next one, except what names a note,
 * so that both orders mean what they seem to.
 */
export function noteAndPaths(args: readonly string[], option: 'to' | 'from'): NotesAndPaths {
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
