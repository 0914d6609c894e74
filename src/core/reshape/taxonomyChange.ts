import type { Day } from '../period/day';
import type { ActivityPath } from '../taxonomy/taxonomy';

/**
 * Everything that can be done to the responsibilities, as data. Paths are an activity's or a category's, in any
 * spelling that the taxonomy knows; ids become part of paths, and a category's id a file's name (see `ids`).
 */
export type TaxonomyChange =
  AddCategory | AddActivity | SetTitle | Rename | Move | Merge | Retire | Adopt | RestoreRetired;

/** Writes a new category file, the last in the order. */
export interface AddCategory {
  readonly kind: 'add-category';
  readonly id: string;
  readonly title: string;
  /** What the responsibility means: the file's text; may be empty. */
  readonly body: string;
}

/** Adds an activity at the end of a category. Empty titles and descriptions are left out. */
export interface AddActivity {
  readonly kind: 'add-activity';
  /** The category's id. */
  readonly category: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Gives a category or an activity another title; its path and the notes stay as they are. */
export interface SetTitle {
  readonly kind: 'set-title';
  readonly path: ActivityPath;
  readonly title: string;
}

/**
 * Gives a category or an activity another path, and every note with it. `to`: an id, or for an activity
 * `category/id`, which may be another category's. Asked for again it does what was left undone.
 */
export interface Rename {
  readonly kind: 'rename';
  readonly path: ActivityPath;
  readonly to: ActivityPath;
}

/** Puts an activity into a category, its own or another, after one of its activities, first, or last. */
export interface Move {
  readonly kind: 'move';
  readonly path: ActivityPath;
  /** The category's id. */
  readonly category: string;
  readonly place: 'first' | 'last' | { readonly after: ActivityPath };
}

/** Makes one of two activities, or of two categories: `path` goes, `into` stays with what it says of itself. */
export interface Merge {
  readonly kind: 'merge';
  readonly path: ActivityPath;
  readonly into: ActivityPath;
}

/** Marks a category or an activity as no longer the user's from a day on. It keeps its path and its notes. */
export interface Retire {
  readonly kind: 'retire';
  readonly path: ActivityPath;
  readonly day: Day;
}

/**
 * "Renamed to": a path that notes carry but no category file declares any more is now `into`, an activity's path, or
 * a category's where a whole category went or its file was renamed by hand.
 */
export interface Adopt {
  readonly kind: 'adopt';
  readonly path: ActivityPath;
  readonly into: ActivityPath;
}

/** Declares a path again that notes carry but no category file does, as an activity retired since a day. */
export interface RestoreRetired {
  readonly kind: 'restore-retired';
  readonly path: ActivityPath;
  readonly day: Day;
}

/** What somebody should know of a change before they agree to it. */
export interface Notice {
  readonly code:
    | 'merge' // the path that goes, the path that stays: what is filed under the one cannot be told from the other any more
    | 'dropped' // path, keys: what the one that goes says of itself and the one that stays does not take over
    | 'body-appended'; // category file, category file: the text of the first is added to the second
  readonly args: readonly string[];
}
