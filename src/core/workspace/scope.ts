import { folderOf, isMarkdown } from '../store/filePath';
import type { Exclusion, FilePath } from '../store/store';
import type { Remit } from '../taxonomy/remit';
import { anyGlob } from './editorGlobs';
import { memoizeByPath } from './editorGlobs';

/** The folder whose markdown files declare the responsibilities. */
export const responsibilitiesFolder = 'responsibilities';

/** The optional file of the remit itself. */
export const remitFile: FilePath = `${responsibilitiesFolder}/index.md`;

/** Copied for new notes, where it exists. */
export const noteTemplateFile: FilePath = `${responsibilitiesFolder}/templates/note.md`;

// A repository's own papers are no notes, wherever they stand (docs/files.md#what-is-a-note).
const papers = /^(readme|changelog|license|contributing|code_of_conduct|security)\.md$/i;

/** Whether a path is a category file's: a markdown file directly in the responsibilities folder. */
export function isCategoryFile(path: FilePath): boolean {
  if (!path.startsWith(`${responsibilitiesFolder}/`)) return false;
  const name = path.slice(responsibilitiesFolder.length + 1);
  if (name.includes('/')) return false;
  return isMarkdown(name) && !isRemitName(name) && !papers.test(name) && !name.startsWith('.');
}

/**
 * Whether a path is that of index.md in another case: the same file on a system that knows no case, and none that is
 * read on one that does (H36).
 */
export function isMisnamedRemit(path: FilePath): boolean {
  return path !== remitFile && path.toLowerCase() === remitFile;
}

function isRemitName(name: string): boolean {
  return name.toLowerCase() === 'index.md';
}

/** Which files of a workspace folder are notes. */
export interface Scope {
  isNote(path: FilePath): boolean;
  /** What a listing need not enter. */
  readonly excluded: Exclusion;
}

/**
 * The scope that index.md's globs and folders give, on top of what is never a note. `isNestedFolder`: see `Workspace`;
 * `isHidden`: what something else than index.md keeps from being a note, a folder with all that is below it.
 */
export function createScope(
  remit: Remit,
  isNestedFolder: (folder: FilePath) => boolean = () => false,
  isHidden: Exclusion = () => false,
): Scope {
  const included = anyGlob(remit.notes, { dot: false, nocase: true });
  const excludedGlobs = anyGlob(remit.exclude, { dot: true, nocase: true });
  const isShut = memoizeByPath(
    (path) =>
      isNeverEntered(path) ||
      path === remit.folders.reports ||
      excludedGlobs(path) ||
      excludedGlobs(`${path}/`),
  );
  const skipsFolder = (path: FilePath): boolean =>
    isShut(path) || isNestedFolder(path) || isHidden(path, 'folder');
  const isOutside = (folder: FilePath): boolean =>
    folder !== '' &&
    (folder === responsibilitiesFolder || skipsFolder(folder) || isOutside(folderOf(folder)));
  const isNote = (path: FilePath): boolean =>
    isMarkdown(path) &&
    !papers.test(path.slice(path.lastIndexOf('/') + 1)) &&
    !isOutside(folderOf(path)) &&
    included(path) &&
    !excludedGlobs(path) &&
    !isHidden(path, 'file');
  return {
    isNote,
    excluded: (path, kind) => (kind === 'folder' ? skipsFolder(path) : !isNote(path) && !isDeclaration(path)),
  };
}

/** Category files and index.md: what declares the taxonomy. */
export function isDeclaration(path: FilePath): boolean {
  return path === remitFile || isCategoryFile(path);
}

function isNeverEntered(path: FilePath): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('.') || name === 'node_modules';
}
