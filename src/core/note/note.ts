import type { Day } from '../period/day';
import type { Problem } from '../problem';
import type { FilePath } from '../store/store';
import type { Span } from '../text/range';
import type { OwnTime } from './markdown/ownTime';
import type { NoteTasks } from './tasks';

/** What a filing is about: the whole note, one section of it, or one block of its text (docs/files.md#sections). */
export type FiledPart =
  | { readonly kind: 'note' }
  | {
      readonly kind: 'section';
      /** The heading's text, inline markup removed. */
      readonly title: string;
      readonly level: number;
      /** The heading's line, from 0. */
      readonly line: number;
      /** From the heading to the next of its level or higher. */
      readonly span: Span;
    }
  | {
      readonly kind: 'block';
      /** The block's first words, for a row in the tree. */
      readonly title: string;
      readonly line: number;
      readonly span: Span;
    };

/** Where in a file a path is written: an item of a front matter key, or a hashtag in the text. */
export type Place = 'activities' | 'tags' | 'hashtag';

/** One place where a note carries a path; unfile and rename edit exactly this token. */
export interface FilingToken {
  readonly place: Place;
  /** The path as written, without a leading `#`. */
  readonly written: string;
  /** The token: a list item's value, or the hashtag with its `#`. */
  readonly span: Span;
  readonly part: FiledPart;
  /** It stands in a section or block marked `#private`. */
  readonly private: boolean;
  /** It stands in a line of a log that says how long it took. */
  readonly time?: OwnTime;
}

/** A `#word` in `activities:` or `tags:` that is a comment to YAML. */
export interface SwallowedPath {
  readonly key: 'activities' | 'tags';
  /** Without the `#`. */
  readonly written: string;
  readonly span: Span;
}

/**
 * All that the index keeps of one note, read in a linear scan without the taxonomy: which of its tokens are
 * filings is decided when they are held against one.
 */
export interface ScannedNote {
  readonly path: FilePath;
  readonly title: string;
  readonly date: Day | undefined;
  /** Minutes. */
  readonly duration: number | undefined;
  readonly summary: string | undefined;
  readonly highlight: boolean;
  readonly private: boolean;
  readonly tokens: readonly FilingToken[];
  /** What stands where a path would, behind a `#` that YAML reads as a comment (H18). Most are comments all the same. */
  readonly swallowed: readonly SwallowedPath[];
  /** `activities: []`: looked at, needs no filing. */
  readonly needsNoFiling: boolean;
  /** Its front matter cannot be read: it counts nowhere, and every edit refuses it. */
  readonly broken: boolean;
  readonly problems: readonly Problem[];
  /** Undefined where it has none. */
  readonly tasks: NoteTasks | undefined;
  /** Its title is the heading of a section marked `#private`. */
  readonly isTitlePrivate: boolean;
  /** Hashes of its content lines, by which the report knows what every note repeats; see `lineHash`. */
  readonly contentHashes: Uint32Array;
}
