import type { Day } from '../period/day';
import type { ActivityPath } from '../taxonomy/taxonomy';

/**
 * Every change that can be made to the taxonomy, as data. Paths are those of activities or categories, in any spelling
 * that the taxonomy resolves. Ids become segments of paths, and a category's id also a file name (see `ids.ts`).
 */
export type TaxonomyChange =
  AddCategory | AddActivity | SetTitle | Rename | Move | Merge | Retire | Adopt | RestoreRetired;

/** Creates a category file, last in the order. */
export interface AddCategory {
  readonly kind: 'add-category';
  readonly id: string;
  readonly title: string;
  /** The text of the file below the front matter, which describes the responsibility; may be empty. */
  readonly body: string;
}

/** Adds an activity at the end of a category. An empty title or description is left out. */
export interface AddActivity {
  readonly kind: 'add-activity';
  /** The category's id. */
  readonly category: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Changes the title of a category or an activity. Its path and the notes stay as they are. */
export interface SetTitle {
  readonly kind: 'set-title';
  readonly path: ActivityPath;
  readonly title: string;
}

/**
 * Changes the path of a category or an activity, also in every note. `to`: an id, or for an activity `category/id`,
 * where the category may be another one. Idempotent: run again, it completes what was left undone.
 */
export interface Rename {
  readonly kind: 'rename';
  readonly path: ActivityPath;
  readonly to: ActivityPath;
}

/** Moves an activity within its category or to another one: first, last, or after another activity. */
export interface Move {
  readonly kind: 'move';
  readonly path: ActivityPath;
  /** The category's id. */
  readonly category: string;
  readonly place: 'first' | 'last' | { readonly after: ActivityPath };
}

/** Merges an activity or category into another one: `path` is removed, `into` keeps its own fields. */
export interface Merge {
  readonly kind: 'merge';
  readonly path: ActivityPath;
  readonly into: ActivityPath;
}

/** Marks a category or an activity as retired from a day on. It keeps its path and its notes. */
export interface Retire {
  readonly kind: 'retire';
  readonly path: ActivityPath;
  readonly day: Day;
}

/**
 * "Renamed to": a path that notes use but no category file declares any more becomes `into`. That is an activity's
 * path, or a category's where a whole category was removed or its file renamed by hand.
 */
export interface Adopt {
  readonly kind: 'adopt';
  readonly path: ActivityPath;
  readonly into: ActivityPath;
}

/** Declares a path again that notes use but no category file declares, as an activity retired since a day. */
export interface RestoreRetired {
  readonly kind: 'restore-retired';
  readonly path: ActivityPath;
  readonly day: Day;
}

/** A consequence of a change that the user should know before confirming it. */
export interface Notice {
  readonly code:
    | 'merge' // path removed, path kept: their filings can no longer be told apart
    | 'dropped' // path removed, keys: the fields that the path kept does not take over
    | 'unread' // files that cannot be read, and may be filed there
    | 'body-appended'; // category file, category file: the text of the first is appended to the second
  readonly args: readonly string[];
}
