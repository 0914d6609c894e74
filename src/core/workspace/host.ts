import type { FilePath } from '../store/store';
import type { CachedNotes } from './cache/cachedNotes';
import { noCachedNotes } from './cache/cachedNotes';

/** What a workspace folder has around it, as far as it matters to what its notes are. */
export interface WorkspaceHost {
  /** Names folders that belong to somebody else: workspace folders nested in this one. */
  readonly isNestedFolder?: (folder: FilePath) => boolean;
  /** Those of an editor's settings, asked for at every `reload`; see `editorGlobs`. */
  readonly hiddenGlobs?: () => readonly string[];
  /**
   * Gives what `remember` gave in a session before: a file that has the same stamp still is not read. It is asked once.
   */
  readonly readCache?: () => Promise<CachedNotes>;
}

/** A folder by itself, of which nothing is remembered. */
export const standaloneHost: Required<WorkspaceHost> = {
  isNestedFolder: () => false,
  hiddenGlobs: () => [],
  readCache: () => Promise.resolve(noCachedNotes),
};
