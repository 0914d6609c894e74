import type { Entry } from '../workspace/overview';
import type { IndexedNote } from '../workspace/noteIndex';
import type { FiledPart } from '../note/note';
import type { Day } from '../period/day';
import type { FileProblem } from '../problem';
import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';

/**
 * One row of the tree as data. `id` stays the same over every refresh, so that expansion and selection survive
 * (features B24); it never depends on an offset or a count. Children are computed when a row is opened.
 */
export type TreeNode = GroupNode | CategoryNode | ActivityNode | NoteNode | ProblemNode;

/** "To file (n)", "Problems (n)", and "Earlier (n)" at the end of an activity. */
export interface GroupNode {
  readonly kind: 'to-file' | 'problems' | 'earlier';
  readonly id: string;
  /** None only of "To file", and only while notes are still being read. */
  readonly count: number;
  /** Of "Earlier": the activity that it is the end of. */
  readonly activity?: ActivityPath;
  readonly children: () => readonly TreeNode[];
}

export interface CategoryNode {
  readonly kind: 'category';
  readonly id: string;
  readonly path: ActivityPath;
  readonly title: string;
  /**
   * Distinct notes of the period; undefined until all notes have been read. While an editor draws a row anew it loses
   * hold of those below it: a count that rises all the time would cost every activity its menu.
   */
  readonly count: number | undefined;
  readonly children: () => readonly TreeNode[];
}

export interface ActivityNode {
  readonly kind: 'activity';
  readonly id: string;
  readonly path: ActivityPath;
  /** Undefined for the category's "General" row. */
  readonly title: string | undefined;
  readonly description: string;
  readonly count: number;
  /** All notes have been read, and none of the period is filed here. */
  readonly isQuiet: boolean;
  /** The newest date of all time. */
  readonly lastDate: Day | undefined;
  readonly retired: Day | undefined;
  readonly hasChildren: boolean;
  readonly children: () => readonly TreeNode[];
}

/** A note, or a section or block of one, filed under the activity it stands below; or a note to file. */
export interface NoteNode {
  readonly kind: 'note';
  readonly id: string;
  readonly path: FilePath;
  readonly noteTitle: string;
  readonly date: Day | undefined;
  readonly part: FiledPart;
  readonly private: boolean;
  /** What it is filed under here; undefined for a note to file. */
  readonly activity: ActivityPath | undefined;
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly problem: FileProblem;
}

/** An id made of its parts: whatever stands in them, no two lists of parts give the same. */
export function idOf(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/** The row of an entry under an activity. `ordinal` tells apart parts of one note with the same title. */
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

/** The row of a note that is not filed. */
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
