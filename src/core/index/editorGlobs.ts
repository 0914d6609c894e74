import type { Exclusion } from '../store/store';
import { globFault } from '../taxonomy/globFault';
import { anyGlob } from './anyGlob';
import { askedOnce } from './askedOnce';

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
  const matchesFolder = askedOnce(matches);
  return (path, kind) => (kind === 'folder' ? matchesFolder(path) : matches(path));
}
