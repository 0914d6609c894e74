import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../core/store/store';
import { isWithin } from '../node/folderPaths';

/** A NOTE argument: the file, and the part of it. */
export interface NoteArgument {
  /** The path in the folder; undefined if the file is outside. */
  readonly path: FilePath | undefined;
  readonly part: NotePart;
}

export type NotePart =
  | { readonly kind: 'note' }
  | { readonly kind: 'line'; /** From 0. */ readonly line: number }
  | { readonly kind: 'slug'; readonly slug: string };

/** A note's name in the output: its path in the folder, and the part as given. */
export function labelOf(path: FilePath, part: NotePart): string {
  if (part.kind === 'note') return path;
  return part.kind === 'line' ? `${path}:${part.line + 1}` : `${path}#${part.slug}`;
}

/** Why a part cannot be resolved. */
export function noSuchPart(part: NotePart): string {
  return part.kind === 'slug'
    ? 'There is no section with this heading.'
    : 'There is no section at this line.';
}

/**
 * Finds the file of a NOTE argument, in the working directory or else in the workspace folder. A file whose own name
 * contains `#` or `:` takes precedence over a section.
 */
export async function findNote(given: string, folder: string, cwd: string): Promise<NoteArgument> {
  const whole = await firstExisting([path.resolve(cwd, given), path.resolve(folder, given)]);
  if (whole !== undefined) return { path: await realPathIn(folder, whole), part: wholeNote };
  const { file, part } = splitPart(given);
  return { path: await pathInFolder(file, folder, cwd), part };
}

/**
 * The path within the folder of a named file, existing or not: relative to the working directory, or else to the
 * workspace folder. Undefined if it is outside.
 */
export async function pathInFolder(
  named: string,
  folder: string,
  cwd: string,
): Promise<FilePath | undefined> {
  const candidates = [path.resolve(cwd, named), path.resolve(folder, named)];
  const found = await firstExisting(candidates);
  if (found !== undefined) return realPathIn(folder, found);
  const missing = candidates.find((candidate) => isWithin(folder, candidate));
  return missing === undefined ? undefined : filePath(folder, missing);
}

const wholeNote: NotePart = { kind: 'note' };

function splitPart(given: string): { readonly file: string; readonly part: NotePart } {
  const match = /^(.*?\.md)(?::(\d{1,9})|#(.+))$/is.exec(given);
  const [, file = given, line, slug] = match ?? [];
  if (line !== undefined) return { file, part: { kind: 'line', line: Number(line) - 1 } };
  return { file, part: slug === undefined ? wholeNote : { kind: 'slug', slug } };
}

async function firstExisting(candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    const exists = await stat(candidate).then(
      () => true,
      () => false,
    );
    if (exists) return candidate;
  }
  return undefined;
}

// Compares real paths, so that a file has one name, whether reached through links or in another case.
async function realPathIn(folder: string, absolute: string): Promise<FilePath | undefined> {
  const root = await realpath(folder);
  const real = await realpath(absolute);
  return isWithin(root, real) ? filePath(root, real) : undefined;
}

function filePath(root: string, absolute: string): FilePath | undefined {
  const relative = path.relative(root, absolute);
  return relative === '' ? undefined : relative.split(path.sep).join('/');
}
