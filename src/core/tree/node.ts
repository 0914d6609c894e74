import type { Entry } from '../workspace/overview';
import type { IndexedNote } from '../workspace/noteIndex';
import type { FiledPart } from '../note/note';
import type { Day } from '../period/day';
import type { FileProblem } from '../problem';
import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';

/**
 * One row of the tree as data. `id` is stable across refreshes, so that expansion and selection survive; it never
 * depends on an offset or a count. Children are computed when a row is expanded.
 */
export type TreeNode = GroupNode | CategoryNode | ActivityNode | NoteNode | ProblemNode;

/** "To file (n)", "Undated (n)", "Problems (n)", and "Earlier (n)" at the end of an activity. */
export interface GroupNode {
  readonly kind: 'to-file' | 'undated' | 'problems' | 'earlier';
  readonly id: string;
  /** How many notes or files it holds. Zero only for "To file" while notes are still being read. */
  readonly count: number;
  /** For "Earlier": the activity that it belongs to. */
  readonly activity?: ActivityPath;
  readonly children: () => readonly TreeNode[];
}

export interface CategoryNode {
  readonly kind: 'category';
  readonly id: string;
  readonly path: ActivityPath;
  readonly title: string;
  /**
   * How many distinct notes of the period it has; undefined until all notes have been read. Refreshing a row makes the
   * editor drop the rows below it, so that a count that keeps rising would close their context menus.
   */
  readonly count: number | undefined;
  readonly children: () => readonly TreeNode[];
}

export interface ActivityNode {
  readonly kind: 'activity';
  readonly id: string;
  readonly path: ActivityPath;
  /** The activity's title; undefined for the category's "General" row. */
  readonly title: string | undefined;
  readonly description: string;
  readonly count: number;
  /** All notes have been read, and none of the period is filed here. */
  readonly isQuiet: boolean;
  /** The newest date of any note filed here, in the period or not. */
  readonly lastDate: Day | undefined;
  readonly retired: Day | undefined;
  readonly hasChildren: boolean;
  readonly children: () => readonly TreeNode[];
}

/** A filed note, section or block below its activity, or a note to file. */
export interface NoteNode {
  readonly kind: 'note';
  readonly id: string;
  readonly path: FilePath;
  readonly noteTitle: string;
  readonly date: Day | undefined;
  readonly part: FiledPart;
  readonly private: boolean;
  /** The activity whose row it is below; undefined for a note to file. */
  readonly activity: ActivityPath | undefined;
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly problem: FileProblem;
}

/** An id made of parts. Different lists of parts give different ids, whatever characters they contain. */
export function idOf(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/** The row of an entry under an activity. `ordinal` distinguishes parts of one note with the same title. */
export function entryNode(parent: string, { indexed, filing }: Entry, ordinal: number): NoteNode {
  const { note } = indexed;
  const { part } = filing;
  const partId = part.kind === 'note' ? [] : [part.kind, part.title, ordinal];
  return {
    kind: 'note',
    id: idOf(parent, note.path, ...partId),
    path: note.path,
    noteTitle: note.title,
    date: note.date,
    part,
    private: filing.private,
    activity: filing.activity,
  };
}

/** The row of an unfiled note. */
export function unfiledNode({ note }: IndexedNote): NoteNode {
  return {
    kind: 'note',
    id: idOf('to-file', note.path),
    path: note.path,
    noteTitle: note.title,
    date: note.date,
    part: { kind: 'note' },
    private: note.private,
    activity: undefined,
  };
}
