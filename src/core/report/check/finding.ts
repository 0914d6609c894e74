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
  | 'action-changed' // the task's current state: open, done or cancelled
  | 'own-changed' // the author reworded the line, and what it was made of has changed since
  | 'own-apart'; // the author's line stands below a heading or an item that is no longer generated

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

/** Whether what a line says may still be right: its note says it, or it is its author's own. */
export function mayBeRight(code: FindingCode): boolean {
  return code === 'source-edited' || code === 'own-changed' || code === 'own-apart';
}

/** Information if what the line says may still be right, otherwise a warning. */
export function findingSeverity(code: FindingCode): Severity {
  return mayBeRight(code) ? 'information' : 'warning';
}
