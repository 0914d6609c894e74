import type { ProblemCode } from './problem';
import type { Range } from './text/range';

/** Why something asked for was not done. A problem of the file is a reason too: broken notes are never edited. */
export type RefusalCode =
  | ProblemCode
  | 'not-a-note' // the file is outside of what counts as a note
  | 'not-markdown' // a folder, a picture, a text of another kind
  | 'outside' // in no folder of the window
  | 'other-folder' // name of the folder whose activities these are
  | 'remit-broken' // index.md cannot be read
  | 'file-missing'
  | 'already-filed' // the paths it is filed under: a note that needs no filing has none
  | 'target-unknown' // path as asked for
  | 'path-exists' // path: an activity or a category has it
  | 'alias-taken' // path, whose alias it is
  | 'kinds-differ' // path, path: one is an activity and the other a category
  | 'id-unusable' // id: it cannot be part of a path, or a category file's name
  | 'nothing-to-do'
  | 'shape-unsupported' // key: its value is nothing that an edit understands
  | 'no-section' // the cursor or line stands under no heading
  | 'section-moved' // title: the section or block is not where it was
  | 'section-is-note' // the cursor stands under the note's own title
  | 'same-note' // a section is to go where it is
  | 'section-too-deep' // a heading that would be deeper than markdown knows
  | 'heading-underlined' // a heading that cannot get a deeper level
  | 'label-taken' // a label of the section that means something else in the other note
  | 'label-needed' // a label defined in the section, by which the rest of its note links
  | 'label-nested' // a label defined inside of a quote or list
  | 'links-differ' // a link of one of the notes would lead elsewhere
  | 'privacy-lost' // the section is private by its note, and would not be by the other one
  | 'section-in-both' // why it could not be cut: the code of that, and its arguments
  | 'undo-apart' // the file whose text stands here: it could not be brought back
  | 'nothing-said' // a line to be logged without words
  | 'no-activity' // a line to be logged under nothing
  | 'ends-open' // the note ends inside of code or HTML that nothing closes
  | 'not-verified' // the edited text would not read back as meant
  | 'changed-underneath'
  | 'already-exists'
  | 'read-only'
  | 'unsaved-changes' // an editor holds changes of a file that was to be moved or removed
  | 'step-before-failed' // it was to come after a step that was refused: the file that this step was about
  | 'write-failed' // what the system says
  | 'markers-unbalanced' // what is wrong with the report's markers
  | 'not-a-report' // a file without a generated region
  | 'not-for-export' // a note, a category file or a report, where a copy was to be written
  | 'region-edited'; // a generated region was edited by hand

/** A refusal as data: nothing was changed, this is why, and where in the file. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly args: readonly string[];
  readonly range?: Range;
}
