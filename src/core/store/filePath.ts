import type { FilePath } from './store';

/** The folder that a file stands in; `''` is the workspace folder itself. */
export function folderOf(path: FilePath): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** All folders that a path lies in, the outermost first; the workspace folder itself is none of them. */
export function foldersAbove(path: FilePath): readonly FilePath[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'));
}

/** A file's name without its folders and its `.md`. */
export function fileStem(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Whether it is called like a markdown file, in any case. */
export function isMarkdown(path: FilePath): boolean {
  return /\.md$/i.test(path);
}
