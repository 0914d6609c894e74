import type { Workspace } from '../workspace/workspace';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';

/** The context of a language request: a file with its text in the editor, and the day in the user's calendar. */
export interface LanguageContext {
  readonly workspace: Workspace;
  readonly today: Day;
  readonly path: FilePath;
  /** The editor's text. It may be newer than the index, and incomplete because somebody is typing. */
  readonly text: string;
}
