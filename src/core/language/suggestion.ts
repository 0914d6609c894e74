import type { Day } from '../period/day';
import type { KeyTopic } from '../taxonomy/keys';
import type { Span } from '../text/range';

/** Keys that a completion explains: the edges have a line of text for each. */
export type KeyCode =
  'title' | 'date' | 'activities' | 'duration' | 'summary' | 'highlight' | 'private' | 'tags';

/** What a completion or a hover explains: a key of a note, or one of those that declare the responsibilities. */
export type Explained = KeyCode | `declared ${KeyTopic}`;

/** One row of a completion. Rows stand in the order in which they are to be shown. */
export interface Suggestion {
  readonly kind: 'activity' | 'category' | 'key' | 'value';
  /** What the row shows: a path, a key, a value. */
  readonly label: string;
  /** What is written, in place of `replace`. Line ends in it are `\n`. */
  readonly insert: string;
  readonly replace: Span;
  /** What the words that are typed are looked for in. */
  readonly filter: string;
  /** An activity's or category's own words; empty for the others. */
  readonly title: string;
  readonly description: string;
  /** No longer the user's since this day. */
  readonly retired: Day | undefined;
  /** The key that is explained beside the row. */
  readonly about: Explained | undefined;
  /** What was written is itself a place to be completed. */
  readonly goesOn: boolean;
}
