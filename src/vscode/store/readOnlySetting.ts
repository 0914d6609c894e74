import type * as vscode from 'vscode';
import type { FilePath } from '../../core/store/store';
import { isReadOnlyFile } from '../../core/workspace/readOnlyFiles';
import { readReadOnlyGlobs } from '../settings';

/** Whether the editor's settings make one of these files of a folder read-only. */
export function isReadOnlyBySetting(folder: vscode.Uri, paths: readonly FilePath[]): boolean {
  const globs = readReadOnlyGlobs(folder);
  return paths.some((path) => isReadOnlyFile(globs, folder.path, path));
}
