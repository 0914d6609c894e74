import type { CountNote } from '../note/countNote';
import type { FilePath } from '../store/store';
import type { CachedNotes } from './cache/cachedNotes';
import { noCachedNotes } from './cache/cachedNotes';

/** What the environment of a workspace folder contributes to deciding which files are notes, and to reading them. */
export interface WorkspaceHost {
  /** Whether a folder is a workspace folder of its own, nested in this one; its notes are left out (H54). */
  readonly isNestedFolder?: (folder: FilePath) => boolean;
  /** The globs of files that the editor's settings hide. Called at every `reload`; see `editorGlobs`. */
  readonly hiddenGlobs?: () => readonly string[];
  /** The notes that an earlier session cached. Files whose stamp is unchanged are not read again. Called once. */
  readonly readCache?: () => Promise<CachedNotes>;
  readonly purpose?: Purpose;
  /** For a command that only says how many notes there are: how they are counted; see `countNote`. */
  readonly count?: CountNote | undefined;
}

/**
 * What the index of a folder is for, so that nothing is computed that nobody will ask for. `session`: it lives on, is
 * cached, and reads again what has changed. `report`: one command, which makes or checks a report. `glance`: one that does
 * not.
 */
export type Purpose = 'session' | 'report' | 'glance';

/** The host of a folder without an editor or a cache. */
export const standaloneHost: Required<WorkspaceHost> = {
  isNestedFolder: () => false,
  hiddenGlobs: () => [],
  readCache: () => Promise.resolve(noCachedNotes),
  purpose: 'session',
  count: undefined,
};
