import type { Severity } from '../../problem';
import type { FilePath } from '../../store/store';
import type { Range } from '../../text/range';

/** Why a line of a report no longer stands, by code; `args` are texts to be shown as texts. */
export type FindingCode =
  | 'source-gone' // the note's path: there is no such file, and none that it became
  | 'source-moved' // where the note stands now
  | 'source-unreadable' // the code of the problem, and its arguments
  | 'source-private'
  | 'source-redated' // the note's date now, or nothing: it is not of the period
  | 'source-unfiled' // the activity's title, or nothing
  | 'heading-gone' // the link's fragment
  | 'heading-moved' // the heading that it stands under now, and the note's path
  | 'source-changed' // the note no longer says what the line does
  | 'source-edited' // it does, and other words around it have changed
  | 'action-changed'; // what the action is now: open, done or cancelled

/** One line of a report that needs a look, as data. */
export interface Finding {
  readonly code: FindingCode;
  readonly args: readonly string[];
  /** In the report. */
  readonly range: Range;
  /** Where its source stands now; undefined where it stands nowhere, or is private. */
  readonly where: SourcePlace | undefined;
}

/** A place in a note. */
export interface SourcePlace {
  readonly path: FilePath;
  readonly range: Range;
}

/** How much it matters: what the line says still stands, or it does not. */
export function findingSeverity(code: FindingCode): Severity {
  return code === 'source-edited' ? 'information' : 'warning';
}
