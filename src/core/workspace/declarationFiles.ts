import type { FileProblem, Problem } from '../problem';
import type { FilePath, ReadResult, Store } from '../store/store';
import { readCategory } from '../taxonomy/readCategory';
import { readRemit } from '../taxonomy/readRemit';
import type { Remit } from '../taxonomy/remit';
import { defaultRemit } from '../taxonomy/remit';
import type { Category } from '../taxonomy/taxonomy';
import { fileStart } from '../text/range';
import { forEachConcurrently } from '../store/forEachConcurrently';
import { isCategoryFile, isMisnamedRemit, remitFile, responsibilitiesFolder } from './scope';

/** The contents of the responsibilities folder, from one reading. */
export interface Declarations {
  readonly remit: Remit;
  /** index.md cannot be read; `remit` holds the defaults, or what was last read of it. */
  readonly isRemitBroken: boolean;
  /** Every existing category file, readable or not. */
  readonly files: readonly FilePath[];
  readonly categories: ReadonlyMap<FilePath, Category>;
  readonly problems: ReadonlyMap<FilePath, readonly Problem[]>;
}

export const noDeclarations: Declarations = {
  remit: defaultRemit,
  isRemitBroken: false,
  files: [],
  categories: new Map(),
  problems: new Map(),
};

/**
 * Reads index.md and all category files. A file whose front matter is broken in an unsaved editor, because somebody is
 * typing in it, keeps its declarations from `before`.
 */
export async function readDeclarations(store: Store, before: Declarations): Promise<Declarations> {
  const outside = (path: FilePath, kind: 'file' | 'folder'): boolean =>
    kind === 'folder' ? path !== responsibilitiesFolder : !isCategoryFile(path) && !isMisnamedRemit(path);
  const problems = new Map<FilePath, readonly Problem[]>();
  const all = await store.list(outside, (path, reason, detail) => {
    problems.set(path, [unreadableProblem({ kind: 'unreadable', reason, detail })]);
  });
  const listed = all.filter(isCategoryFile);
  const categories = new Map<FilePath, Category>();
  const files: FilePath[] = [];
  for (const path of all.filter(isMisnamedRemit)) problems.set(path, [misnamed(path)]);
  const remit = await readRemitFile(store, before, problems);
  await forEachConcurrently(listed, store.readsAtOnce, async (path) => {
    const result = await store.read(path);
    if (isGone(result)) return;
    files.push(path);
    const { category, problems: found } = categoryOf(path, result, before);
    if (category) categories.set(path, category);
    if (found.length > 0) problems.set(path, found);
  });
  return { ...remit, files, categories, problems };
}

function misnamed(path: FilePath): Problem {
  return { code: 'remit-name', args: [path.slice(path.lastIndexOf('/') + 1)], range: fileStart };
}

/** The declaration files that cannot be read at all, each with its first problem. */
export function unreadableDeclarations({
  files,
  categories,
  problems,
  isRemitBroken,
}: Declarations): readonly FileProblem[] {
  const unreadable = files.filter((path) => !categories.has(path));
  return [...(isRemitBroken ? [remitFile] : []), ...unreadable].flatMap((path) =>
    (problems.get(path) ?? []).slice(0, 1).map((problem) => ({ ...problem, path })),
  );
}

/** Whether a read found that the file does not exist. */
export function isGone(result: ReadResult): boolean {
  return result.kind === 'unreadable' && result.reason === 'missing';
}

/** The problem to report for a file that cannot be read. */
export function unreadableProblem(result: Extract<ReadResult, { kind: 'unreadable' }>): Problem {
  return { code: 'file-unreadable', args: [result.reason, result.detail], range: fileStart };
}

async function readRemitFile(
  store: Store,
  before: Declarations,
  problems: Map<FilePath, readonly Problem[]>,
): Promise<Pick<Declarations, 'remit' | 'isRemitBroken'>> {
  const result = await store.read(remitFile);
  if (isGone(result)) return { remit: defaultRemit, isRemitBroken: false };
  if (result.kind === 'unreadable') {
    problems.set(remitFile, [unreadableProblem(result)]);
    return { remit: before.remit, isRemitBroken: true };
  }
  const reading = readRemit(result.text);
  if (reading.problems.length > 0) problems.set(remitFile, reading.problems);
  const remit = reading.isBroken && result.unsaved ? before.remit : reading.remit;
  return { remit, isRemitBroken: reading.isBroken };
}

function categoryOf(
  path: FilePath,
  result: ReadResult,
  before: Declarations,
): { readonly category: Category | undefined; readonly problems: readonly Problem[] } {
  if (result.kind === 'unreadable') return { category: undefined, problems: [unreadableProblem(result)] };
  const reading = readCategory(path, result.text);
  const kept = result.unsaved ? before.categories.get(path) : undefined;
  return { category: reading.category ?? kept, problems: reading.problems };
}
