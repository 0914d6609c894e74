import type { ProblemCode } from './problem';
import type { Range } from './text/range';

/**
 * Why a requested change was not made. A problem of the file is a reason too: broken notes are never edited. The
 * comments name the `args`, or say when the code is used.
 */
export type RefusalCode =
  | ProblemCode
  | 'not-a-note' // by index.md, the file is not a note
  | 'not-markdown' // a folder, an image, another kind of file
  | 'outside' // in no workspace folder
  | 'other-folder' // name of the workspace folder that has these activities
  | 'remit-broken' // index.md cannot be read
  | 'file-missing'
  | 'already-filed' // the paths it is filed under; none for a note that needs no filing
  | 'target-unknown' // path as requested
  | 'path-exists' // path of an existing activity or category
  | 'alias-taken' // alias, the path whose alias it is
  | 'kinds-differ' // path, path: one is an activity and the other a category
  | 'id-unusable' // id that cannot be part of a path, or the name of a category file
  | 'nothing-to-do'
  | 'shape-unsupported' // key whose value has a form that edits do not support
  | 'no-section' // the cursor or line is under no heading
  | 'section-moved' // title of the section or block, which is no longer at its place
  | 'section-is-note' // the cursor is under the note's title
  | 'section-in-list' // title of a section that is a list item, or stands below a bold line
  | 'same-note' // the section already is in the note that it is to be moved to
  | 'section-too-deep' // heading that would become deeper than level 6
  | 'heading-underlined' // setext heading of several lines, whose level cannot be changed
  | 'label-taken' // label of the section that is defined differently in the other note
  | 'label-needed' // label that is defined in the section and used in the rest of its note
  | 'label-nested' // label that is defined inside a block quote or list
  | 'links-differ' // a link of one of the notes would change its destination
  | 'privacy-lost' // the section is private through its note, and would not be in the other one
  | 'section-in-both' // why it could not be cut: the code and args of that refusal
  | 'undo-apart' // the file that could not be restored; this one holds text that was cut from it
  | 'nothing-said' // a log line without text
  | 'ends-open' // the note ends inside an unclosed code fence or HTML block
  | 'not-verified' // the edited text would not be read back as intended
  | 'changed-underneath'
  | 'overtook' // the file was written, and what another program put there at the same moment may be lost
  | 'no-file-there' // something that is not a file has its name; no args
  | 'already-exists'
  | 'read-only'
  | 'read-only-setting' // the name of the editor's setting that makes it so
  | 'unsaved-changes' // an editor has unsaved changes to a file that was to be moved or removed
  | 'step-before-failed' // an earlier step, on which this one depends, was refused
  | 'write-failed' // the system's message
  | 'markers-unbalanced' // what is wrong with the markers of the report
  | 'not-a-report' // a file without a generated region
  | 'not-for-export' // the target of an export is a note, a category file or a report
  | 'region-in-conflict'; // a generated region holds the markers of an unresolved merge

/** A refusal as data: nothing was changed, for this reason, at this range of the file. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly args: readonly string[];
  readonly range?: Range;
}
