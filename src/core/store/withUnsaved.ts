import { foldersAbove, isMarkdown } from './filePath';
import type { Exclusion, FilePath } from './store';

/** A listing together with the markdown files that stand in unsaved editors only, for their own are gone. */
export function withUnsaved(
  listed: readonly FilePath[],
  unsaved: readonly FilePath[],
  excluded: Exclusion,
): readonly FilePath[] {
  const more = unsaved.filter((path) => isMarkdown(path) && !isLeftOut(path, excluded));
  return more.length === 0 ? listed : [...new Set([...listed, ...more])];
}

/** Whether a listing leaves a file out, by itself or by a folder above it. */
export function isLeftOut(path: FilePath, excluded: Exclusion): boolean {
  return foldersAbove(path).some((folder) => excluded(folder, 'folder')) || excluded(path, 'file');
}
