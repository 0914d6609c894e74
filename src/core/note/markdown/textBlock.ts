import type { Span } from '../../text/range';
import type { OwnTime } from './ownTime';
import type { TaskMark } from './taskBox';

/**
 * A block of inline content that the outline looks into: a root-level heading, a task, or any block that may hold a
 * hashtag.
 */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'table';
  /** A heading's; 0 for the others. */
  readonly level: number;
  /** A paragraph with a task's box in front of it. */
  readonly task: boolean;
  /** It stands in no container: a heading begins a section, a paragraph of hashtags files it. */
  readonly root: boolean;
  /** The innermost list item around it; complete when the whole text is scanned. */
  readonly item: Span | undefined;
  /** Its first line, from 0. */
  readonly line: number;
  /** From the start of its first line to after the line end of its last. */
  readonly span: Span;
  /** Its content line by line, or a table's cell by cell, as pairs of start and end. */
  readonly pieces: readonly number[];
}

/** A heading that begins a section: one that stands in no quote, list or footnote. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** As it is read: inline marks and HTML left out, white space collapsed. Hashtags are left in. */
  readonly text: string;
  /** The start of its first line. */
  readonly start: number;
  /** After the line end of its last line, which for a setext heading is the underline. */
  readonly end: number;
  /** Its first line, from 0 at the text's start. */
  readonly line: number;
}

/** A hashtag in the text, of whatever meaning. */
export interface HashtagPlace {
  /** Without the `#`, as written. */
  readonly tag: string;
  /** Of `#tag`. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /**
   * `heading`: on a heading that begins a section. `paragraph`: in a root-level paragraph of nothing but hashtags.
   * `block`: in any other block of text. The first two file the section, the last files its block.
   */
  readonly scope: 'heading' | 'paragraph' | 'block';
  /**
   * Whole lines: the heading; the paragraph of hashtags; the innermost list item with all that is in it; or where
   * there is none, the paragraph, table or nested heading. Ends after a line end, or with the text.
   */
  readonly block: Span;
  /** Of a block that ends in a duration of its own. */
  readonly time?: OwnTime;
}

/** A list item with a box, as GFM and Obsidian Tasks write tasks. */
export interface TaskPlace {
  readonly mark: TaskMark;
  /** Its paragraph as it is read, behind the box: inline marks and HTML left out. Dates and hashtags are left in. */
  readonly text: string;
  /** The start of its line. */
  readonly start: number;
  readonly line: number;
}
