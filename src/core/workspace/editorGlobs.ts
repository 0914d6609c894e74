import type { Exclusion, FilePath } from '../store/store';
import { globFault } from '../taxonomy/globFault';
import type { PicomatchOptions } from 'picomatch';
import picomatch from 'picomatch/posix';

/**
 * Matches paths against the globs of an editor's settings, by VS Code's rules: relative to the folder, case-sensitive,
 * `*` matches hidden files too, and `!`, `(`, `)` and `|` are literal. Settings may come with the folder: a glob that
 * does not compile, leads outside or could take exponential time matches nothing (S5).
 */
export function editorGlobs(globs: readonly string[]): Exclusion {
  const plain = globs.map((glob) => glob.replace(/[()|]/g, '\\$&'));
  const usable = plain.filter((glob) => globFault(glob, 'anything') === undefined);
  if (usable.length === 0) return () => false;
  const matches = anyGlob(usable, { dot: true, nonegate: true });
  const matchesFolder = memoizeByPath(matches);
  return (path, kind) => (kind === 'folder' ? matchesFolder(path) : matches(path));
}

/**
 * Whether any of the globs matches a path. Gives the same answers as picomatch's own matcher, but faster: it runs for
 * every file of a folder.
 */
export function anyGlob(globs: readonly string[], options: PicomatchOptions): (path: FilePath) => boolean {
  const patterns = globs.map((glob) => picomatch.makeRe(glob, options));
  // A glob also matches the file whose name is the glob itself, as picomatch has it.
  const written = new Set(globs);
  return (path) => written.has(path) || patterns.some((pattern) => pattern.test(path));
}

/** Caches the answer for each folder: a folder of a thousand files asks the same question a thousand times. */
export function memoizeByPath(ask: (folder: FilePath) => boolean): (folder: FilePath) => boolean {
  const answers = new Map<FilePath, boolean>();
  return (folder) => {
    const answer = answers.get(folder) ?? ask(folder);
    answers.set(folder, answer);
    return answer;
  };
}
