import type { Exclusion, FilePath } from '../store/store';
import { globFault } from '../taxonomy/globFault';
import type { PicomatchOptions } from 'picomatch';
import picomatch from 'picomatch/posix';

/**
 * Matches by the globs of an editor's settings as VS Code means them: relative to the folder, in their own case, `*` for
 * hidden files too, and `!`, `(`, `)` and `|` for themselves. Settings may come with the folder: what cannot be
 * compiled, leads outside or could take for ever matches nothing (S5).
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
 * Whether any of the globs matches a path, as picomatch's own matcher answers it, which takes longer: it is asked of
 * every file of a folder.
 */
export function anyGlob(globs: readonly string[], options: PicomatchOptions): (path: FilePath) => boolean {
  const patterns = globs.map((glob) => picomatch.makeRe(glob, options));
  // A file may be called like a glob.
  const written = new Set(globs);
  return (path) => written.has(path) || patterns.some((pattern) => pattern.test(path));
}

/** The same answers, each worked out once: of a folder of a thousand files the question comes a thousand times. */
export function memoizeByPath(ask: (folder: FilePath) => boolean): (folder: FilePath) => boolean {
  const answers = new Map<FilePath, boolean>();
  return (folder) => {
    const answer = answers.get(folder) ?? ask(folder);
    answers.set(folder, answer);
    return answer;
  };
}
