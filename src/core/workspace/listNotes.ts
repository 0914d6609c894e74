import type { FileProblem } from '../problem';
import type { FilePath, Store } from '../store/store';
import { unreadableProblem } from './declarationFiles';
import type { IgnoredFiles } from './ignoredFiles';
import type { Scope } from './scope';
import { isDeclaration } from './scope';

/** The notes of a folder, and what could not be looked into. */
export interface NoteListing {
  readonly paths: readonly FilePath[];
  readonly skipped: readonly FileProblem[];
}

export const noNotes: NoteListing = { paths: [], skipped: [] };

/**
 * Lists all notes of a folder. Folders that the top-level .gitignore ignores are not entered. Nested .gitignore files
 * are read after the listing, when it is known which folders contain markdown.
 */
export async function listNotes(
  store: Store,
  scope: Scope,
  ignored: IgnoredFiles | undefined,
): Promise<NoteListing> {
  await ignored?.learn(['.gitignore']);
  // The listing has applied `scope.excluded` already; only declarations and nested .gitignore files are left to filter.
  const skipped: FileProblem[] = [];
  const all = await store.list(scope.excluded, (path, reason, detail) => {
    skipped.push({ ...unreadableProblem({ kind: 'unreadable', reason, detail }), path });
  });
  const listed = all.filter((path) => !isDeclaration(path));
  await ignored?.learn(listed);
  return { paths: ignored ? listed.filter((path) => scope.isNote(path)) : listed, skipped };
}
