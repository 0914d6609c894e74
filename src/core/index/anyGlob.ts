import type { PicomatchOptions } from 'picomatch';
import picomatch from 'picomatch/posix';
import type { FilePath } from '../store/store';

/**
 * Whether any of the globs matches a path, as picomatch's own matcher answers it, which takes longer: it is asked of
 * every file of a folder.
 */
export function anyGlob(globs: readonly string[], options: PicomatchOptions): (path: FilePath) => boolean {
  const patterns = globs.map((glob) => picomatch.makeRe(glob, options));
  // A file may be called like a glob.
  const written = new Set(globs);
  return (path) => written.has(path) || patterns.some((pattern) => pattern.test(path));
}
