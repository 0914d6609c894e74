import type { Workspace } from '../workspace/workspace';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';

/** What is asked about: a file of a workspace as its editor shows it, on some day of the user's calendar. */
export interface LanguageContext {
  readonly workspace: Workspace;
  readonly today: Day;
  readonly path: FilePath;
  /** The editor's text. It may be newer than what the index has read, and half-typed. */
  readonly text: string;
}
