import type { FilePath } from '../store/store';
import { editorGlobs } from './editorGlobs';

/** The globs of an editor's settings that make files read-only, and those that except files from them. */
export interface ReadOnlyGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Whether an editor's settings make a file read-only, by VS Code's rules: a glob is relative to the workspace folder or
 * absolute, and an exception wins. `folder`: the path of the folder's URI.
 */
export function isReadOnlyFile({ include, exclude }: ReadOnlyGlobs, folder: string, path: FilePath): boolean {
  return matches(include, folder, path) && !matches(exclude, folder, path);
}

// Where one of the globs is absolute, all are matched against the absolute path too.
function matches(globs: readonly string[], folder: string, path: FilePath): boolean {
  if (globs.length === 0) return false;
  const relative = globs.filter((glob) => !isAbsolute(glob));
  if (editorGlobs(relative)(path, 'file')) return true;
  if (relative.length === globs.length) return false;
  return editorGlobs(globs.map(withoutRoot))(withoutRoot(`${folder}/${path}`), 'file');
}

function isAbsolute(glob: string): boolean {
  return /^\/|^[a-z]:[\\/]/i.test(glob);
}

// A glob that leads outside matches nothing, and an absolute one does: both sides are compared from their root. A drive is
// written in upper or lower case, and with backslashes.
function withoutRoot(absolute: string): string {
  const drive = /^\/?([a-z]):[\\/]/i.exec(absolute);
  const plain = drive ? absolute.replaceAll('\\', '/') : absolute;
  return plain.replace(/^\/?([a-z]):/i, (_, letter: string) => letter.toLowerCase()).replace(/^\/+/, '');
}
