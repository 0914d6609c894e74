import type { FilePath, Store } from '../store/store';
import type { IgnoredFiles } from './ignoredFiles';
import type { Scope } from './scope';
import { isDeclaration } from './scope';

/**
 * Lists all notes of a folder. Folders that the top-level .gitignore ignores are not entered. Nested .gitignore files
 * are read after the listing, when it is known which folders contain markdown.
 */
export async function listNotes(
  store: Store,
  scope: Scope,
  ignored: IgnoredFiles | undefined,
): Promise<readonly FilePath[]> {
  await ignored?.learn(['.gitignore']);
  // The listing has applied `scope.excluded` already; only declarations and nested .gitignore files are left to filter.
  const listed = (await store.list(scope.excluded)).filter((path) => !isDeclaration(path));
  await ignored?.learn(listed);
  return ignored ? listed.filter((path) => scope.isNote(path)) : listed;
}
