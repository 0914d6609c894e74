import type { FilePath, Store } from '../store/store';
import type { IgnoredFiles } from './ignoredFiles';
import type { Scope } from './scope';
import { isDeclaration } from './scope';

/**
 * All notes of a folder. What the .gitignore at its top ignores there is not entered; the others are read once it is
 * known which folders hold markdown at all.
 */
export async function listNotes(
  store: Store,
  scope: Scope,
  ignored: IgnoredFiles | undefined,
): Promise<readonly FilePath[]> {
  await ignored?.learn(['.gitignore']);
  // What is excluded was asked of each file while it was listed.
  const listed = (await store.list(scope.excluded)).filter((path) => !isDeclaration(path));
  await ignored?.learn(listed);
  return ignored ? listed.filter((path) => scope.isNote(path)) : listed;
}
