import { Workspace } from '../../src/core/workspace/workspace';
import type { FilePath } from '../../src/core/store/store';
import { InMemoryStore } from './inMemoryStore';

/** Two categories with three activities, for tests that do not depend on the taxonomy. */
export const twoCategories: Readonly<Record<FilePath, string>> = {
  'responsibilities/vision.md':
    '---\ntitle: Vision\norder: 1\nactivities:\n  - id: security\n    title: Security\n  - id: costs\n    title: Costs\n---\n',
  'responsibilities/people.md':
    '---\ntitle: People\norder: 2\nactivities:\n  - id: interviewing\n    title: Interviewing\n---\n',
};

/** A workspace of these files in an in-memory store, read once. */
export async function readFolder(
  files: Readonly<Record<FilePath, string>>,
): Promise<{ readonly workspace: Workspace; readonly store: InMemoryStore }> {
  const store = new InMemoryStore({ ...twoCategories, ...files });
  const workspace = new Workspace(store);
  await workspace.reload();
  return { workspace, store };
}

/** A note's text, filed under these paths. */
export function filedUnder(...paths: readonly string[]): string {
  return `---\nactivities: [${paths.join(', ')}]\n---\n# A note\n`;
}
