import { foldersAbove, isMarkdown } from './filePath';
import type { Exclusion, FilePath } from './store';

/** A listing together with deleted markdown files whose text is still in an unsaved editor. */
export function withUnsaved(
  listed: readonly FilePath[],
  unsaved: readonly FilePath[],
  excluded: Exclusion,
): readonly FilePath[] {
  const more = unsaved.filter((path) => isMarkdown(path) && !isLeftOut(path, excluded));
  return more.length === 0 ? listed : [...new Set([...listed, ...more])];
}

/** Whether a file is excluded from a listing, by its own path or by a folder that contains it. */
export function isLeftOut(path: FilePath, excluded: Exclusion): boolean {
  return foldersAbove(path).some((folder) => excluded(folder, 'folder')) || excluded(path, 'file');
}
