import { meetingsToFile } from '../workspace/meetingsToFile';
import type { IndexedNote } from '../workspace/noteIndex';
import type { FiledRow } from '../workspace/entries';
import { newestDay } from '../workspace/newestFirst';
import { titleWithoutDay } from '../note/datedHeading';
import type { Filing } from '../note/filing';
import { partKey } from '../note/filing';
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
   * How many distinct entries of the period it has; undefined until all notes have been read. Refreshing a row makes the
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

/** A filed note, section or block below its activity; or a note to file, or a meeting in one. */
export interface NoteNode {
  readonly kind: 'note';
  readonly id: string;
  readonly path: FilePath;
  readonly noteTitle: string;
  /** What the row is called: a part's own title without its day, else the note's. */
  readonly title: string;
  readonly date: Day | undefined;
  readonly part: FiledPart;
  /** What carries the filing, where that is more than the part: a running note filed as a whole. */
  readonly filed?: FiledPart;
  readonly private: boolean;
  /** The activity whose row it is below; undefined for what is to file. */
  readonly activity: ActivityPath | undefined;
  /** Of a note to file with several meetings: how many of them are to file, and how many it has. */
  readonly meetings?: { readonly toFile: number; readonly all: number };
  /** The meetings to file. */
  readonly children?: () => readonly NoteNode[];
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
export function entryNode(parent: string, { entry, filing }: FiledRow, ordinal: number): NoteNode {
  const { note, date } = entry;
  const { part } = filing;
  return {
    kind: 'note',
    id: idOf(parent, note.path, ...partId(part, ordinal)),
    path: note.path,
    noteTitle: note.title,
    title: titleOfPart(part, date) || note.title,
    date,
    part,
    ...(isWider(filing) ? { filed: filing.tokens.at(-1)?.part ?? part } : {}),
    private: filing.private,
    activity: filing.activity,
  };
}

function titleOfPart(part: FiledPart, date: Day | undefined): string {
  if (part.kind === 'note') return '';
  return part.kind === 'section' ? titleWithoutDay(part.title, date) : part.title;
}

function isWider({ part, tokens }: Filing): boolean {
  return tokens.every((token) => partKey(token.part) !== partKey(part));
}

function partId(part: FiledPart, ordinal: number): readonly (string | number)[] {
  return part.kind === 'note' ? [] : [part.kind, part.title, ordinal];
}

/** The row of a note to file, above the rows of its meetings to file where it has several. */
export function unfiledNode({ note, filings, entries }: IndexedNote): NoteNode {
  const id = idOf('to-file', note.path);
  const toFile = meetingsToFile(note, filings);
  const node: NoteNode = {
    kind: 'note',
    id,
    path: note.path,
    noteTitle: note.title,
    title: note.title,
    date: newestDay(entries),
    part: { kind: 'note' },
    private: note.private,
    activity: undefined,
  };
  if (toFile.length === 0) return node;
  return {
    ...node,
    meetings: { toFile: toFile.length, all: note.meetings.length },
    children: () =>
      toFile.map(({ part }, at) => ({
        ...node,
        id: idOf('to-file', note.path, ...partId(part, at)),
        title: titleOfPart(part, undefined) || note.title,
        part,
      })),
  };
}
