import type { Day } from '../period/day';
import type { KeyTopic } from '../taxonomy/keys';
import type { Span } from '../text/range';

/** The keys of a note that a completion explains. `messages` has a text for each. */
export type KeyCode =
  'title' | 'date' | 'activities' | 'duration' | 'summary' | 'highlight' | 'private' | 'tags';

/** What a completion or a hover explains: a key of a note, or one of index.md or a category file. */
export type Explained = KeyCode | `declared ${KeyTopic}`;

/** One completion item. Items are in the order in which they are to be shown. */
export interface Suggestion {
  readonly kind: 'activity' | 'category' | 'key' | 'value';
  /** The text that is shown: a path, a key or a value. */
  readonly label: string;
  /** The text to insert in place of `replace`. Its line ends are `\n`. */
  readonly insert: string;
  readonly replace: Span;
  /** The text that the typed characters are matched against. */
  readonly filter: string;
  /** An activity's or category's own title and description; empty for keys and values. */
  readonly title: string;
  readonly description: string;
  /** The day since which it has been retired; undefined where it is current. */
  readonly retired: Day | undefined;
  /** The key that is explained beside the item. */
  readonly about: Explained | undefined;
  /** Inserting it leads to another place to complete, so that completion is triggered again. */
  readonly goesOn: boolean;
}
