import type { FilePath } from './store';

/** The folder that a file stands in; `''` is the workspace folder itself. */
export function folderOf(path: FilePath): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
