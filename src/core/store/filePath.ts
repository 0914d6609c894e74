import type { FilePath } from './store';

/** The folder of a file; `''` is the workspace folder itself. */
export function folderOf(path: FilePath): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** All folders that contain a path, outermost first, without the workspace folder itself. */
export function foldersAbove(path: FilePath): readonly FilePath[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'));
}

/** A file's name without its folders and without `.md`. */
export function fileStem(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Whether a path ends in `.md`, in upper or lower case. */
export function isMarkdown(path: FilePath): boolean {
  return /\.md$/i.test(path);
}
