import type { Severity } from '../../problem';
import type { FilePath } from '../../store/store';
import type { Range } from '../../text/range';

/** Why a line of a report is out of date. The comments say what `args` holds; show them as plain text. */
export type FindingCode =
  | 'source-gone' // the note's path: the file is missing, and no successor was found
  | 'source-moved' // the note's new path
  | 'source-unreadable' // the problem's code, then its arguments
  | 'source-private'
  | 'source-redated' // the note's current date, or '': it is outside the period
  | 'source-unfiled' // the activity's title, or ''
  | 'heading-gone' // the link's fragment
  | 'heading-moved' // the heading that the text is under now, and the note's path
  | 'source-changed' // the note no longer contains what the line quotes
  | 'source-edited' // it does, but other words around it have changed
  | 'action-changed'; // the task's current state: open, done or cancelled

/** One line of a report that is out of date. */
export interface Finding {
  readonly code: FindingCode;
  readonly args: readonly string[];
  /** The line's range in the report. */
  readonly range: Range;
  /** Where the line's source is now; undefined if it is missing or private. */
  readonly where: SourcePlace | undefined;
}

/** A place in a note. */
export interface SourcePlace {
  readonly path: FilePath;
  readonly range: Range;
}

/** Information if what the line quotes is still there, otherwise a warning. */
export function findingSeverity(code: FindingCode): Severity {
  return code === 'source-edited' ? 'information' : 'warning';
}
