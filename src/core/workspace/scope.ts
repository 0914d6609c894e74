import { dayOfFolders } from '../note/dayOfFolders';
import { folderOf, isMarkdown } from '../store/filePath';
import type { Exclusion, FilePath } from '../store/store';
import { asRead } from '../taxonomy/globText';
import type { Remit } from '../taxonomy/remit';
import { anyGlob } from './editorGlobs';
import { memoizeByPath } from './editorGlobs';
import type { IsTemplateFolder } from './templateFolders';
import { usualTemplateFolder } from './templateFolders';

/** The folder whose markdown files declare the responsibilities. */
export const responsibilitiesFolder = 'responsibilities';

/** The optional file with the remit's own settings. */
export const remitFile: FilePath = `${responsibilitiesFolder}/index.md`;

/** The template for new notes, if it exists. */
export const noteTemplateFile: FilePath = `${responsibilitiesFolder}/templates/note.md`;

// A repository's own documents are no notes, in whatever folder they are (docs/files.md#what-is-a-note).
const papers = /^(readme|changelog|license|contributing|code_of_conduct|security)\.md$/i;

const readme = /^readme\.md$/i;

/** Whether a path is that of a category file: a markdown file directly in the responsibilities folder. */
export function isCategoryFile(path: FilePath): boolean {
  if (!path.startsWith(`${responsibilitiesFolder}/`)) return false;
  const name = path.slice(responsibilitiesFolder.length + 1);
  if (name.includes('/')) return false;
  return isMarkdown(name) && !isRemitName(name) && !papers.test(name) && !name.startsWith('.');
}

/**
 * Whether a path is index.md spelled in another case. A case-insensitive file system opens it as index.md; a
 * case-sensitive one does not, so that its settings would silently be ignored (H36).
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
  /** The folders that a listing need not enter, and the files that it need not return. */
  readonly excluded: Exclusion;
}

/**
 * Creates the scope from index.md's globs and folders and from the rules that hold everywhere. `isNestedFolder`: see
 * `WorkspaceHost`. `isHidden`: further exclusions, such as .gitignore files; a hidden folder hides everything below it.
 */
export function createScope(
  remit: Remit,
  isNestedFolder: (folder: FilePath) => boolean = () => false,
  isHidden: Exclusion = () => false,
  isTemplateFolder: IsTemplateFolder = usualTemplateFolder,
): Scope {
  const included = anyGlob(remit.notes.map(asRead), { dot: false, nocase: true });
  const excludedGlobs = anyGlob(remit.exclude.map(asRead), { dot: true, nocase: true });
  const isShut = memoizeByPath(
    (path) =>
      isNeverEntered(path) ||
      path === remit.folders.reports ||
      isTemplateFolder(path) ||
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
    !isPaper(path) &&
    !isOutside(folderOf(path)) &&
    included(path) &&
    !excludedGlobs(path) &&
    !isHidden(path, 'file');
  return {
    isNote,
    excluded: (path, kind) => (kind === 'folder' ? skipsFolder(path) : !isNote(path) && !isDeclaration(path)),
  };
}

// Where each meeting has a folder, `2026/11/05/README.md` is what people see there first: the minutes.
function isPaper(path: FilePath): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return papers.test(name) && !(readme.test(name) && dayOfFolders(path) !== undefined);
}

/** Whether a file declares the taxonomy: index.md or a category file. */
export function isDeclaration(path: FilePath): boolean {
  return path === remitFile || isCategoryFile(path);
}

/** Whether a file or folder is hidden by its name, or holds packages: never looked into. */
export function isNeverEntered(path: FilePath): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('.') || name === 'node_modules';
}
