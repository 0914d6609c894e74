import type { Span } from '../../text/range';
import type { OwnTime } from './lineMinutes';
import type { TaskMark } from './taskBox';

/**
 * How a block may hold an action without a box. `announced`: a heading or a label above it says so; `labelled`: one of
 * its lines begins with a label or a marker; `stated`: it is an item or one line that may begin with
 * who does what.
 */
export type ActionSign = 'announced' | 'labelled' | 'stated';

/**
 * How a block may begin a section, though it is no heading at the root of the text: as the first block of a list item, in
 * lists alone, or as a paragraph that may be a bold day.
 */
export interface HeadSign {
  readonly kind: 'item' | 'line';
  /** The item that it begins, and the item around that. Their ends are final once the whole text is scanned. */
  readonly item: Span | undefined;
  readonly outer: Span | undefined;
}

/**
 * A leaf block with inline content that the outline needs: a heading, a task, or any block that may hold a hashtag or an
 * action.
 */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'table';
  /** A heading's level, 1 to 6; 0 for other kinds. */
  readonly level: number;
  /** Whether it is a paragraph that begins with a checkbox. */
  readonly task: boolean;
  /** Whether it is in no container block: only then does a heading begin a section, or a paragraph file one. */
  readonly root: boolean;
  /** The innermost list item that encloses it. Its end is final once the whole text is scanned. */
  readonly item: Span | undefined;
  /** Its first line, from 0. */
  readonly line: number;
  /** From the start of its first line to after the line ending of its last. */
  readonly span: Span;
  /** Start and end offsets, alternating, of its content: of each line, or of each cell of a table. */
  readonly pieces: readonly number[];
  /** Whether it may begin a section though it is no heading at the root of the text. */
  readonly head: HeadSign | undefined;
  /** How it may hold an action without a box, and in how many list items it stands. */
  readonly action: { readonly sign: ActionSign; readonly depth: number } | undefined;
}

/** What begins a section: a heading outside of block quotes and footnotes; see `sectionHeads` for the others. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Plain text: inline markup and HTML removed, white space collapsed. Hashtags are kept. */
  readonly text: string;
  /** The same with its white space, which counts in links to the heading; see `allAnchors`. */
  readonly written: string;
  /** The start of its first line. */
  readonly start: number;
  /** After the line ending of its last line, which for a setext heading is the underline. */
  readonly end: number;
  /** Its first line, from 0 at the text's start. */
  readonly line: number;
  /** Undefined for a heading at the root of the text: its section ends at the next one of its level or a higher one. */
  readonly inner?: InnerHead;
}

/** What begins a section but is no heading at the root of the text. */
export interface InnerHead {
  /** `item`: the first block of a list item. `line`: a paragraph. */
  readonly kind: HeadSign['kind'];
  /** The end of its section. */
  readonly end: number;
  /** Whether it is a heading, on which links can land. */
  readonly isHeading: boolean;
  /** The index of the head whose section holds it, among all heads; undefined above the first. */
  readonly outer: number | undefined;
}

/** A heading in a block quote, or further down in a list item: it begins no section, but links can land on it. */
export type NestedHeading = Pick<Heading, 'written' | 'start' | 'line'>;

/** A hashtag in the text. The taxonomy decides later whether it files anything. */
export interface HashtagPlace {
  /** Without the `#`, as written. */
  readonly tag: string;
  /** The offset of the `#`. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /**
   * `heading`: on a heading that begins a section. `paragraph`: in a root-level paragraph that holds only hashtags.
   * `block`: in any other block. The first two file the section, the last files the block.
   */
  readonly scope: 'heading' | 'paragraph' | 'block';
  /**
   * The lines of the block: the heading; the paragraph of hashtags; the whole innermost list item; or outside lists,
   * the paragraph, table or nested heading. Ends after a line ending, or at the end of the text.
   */
  readonly block: Span;
  /** Of an item of a page's `tags::`, which has no `#`: the item, with the brackets of a link. */
  readonly listed?: Span;
  /** The duration that its block states at its end, where it states one. */
  readonly time?: OwnTime;
}

/** A list item with a checkbox, as in GFM and Obsidian Tasks; or an action without one. */
export interface TaskPlace {
  readonly mark: TaskMark;
  /**
   * Plain text of the paragraph behind the checkbox or label, its line ends kept, a `markSign` where inline markup or HTML
   * was. Fields and hashtags are kept, a `\#` as `literalSign`.
   */
  readonly text: string;
  /** The start of its line. */
  readonly start: number;
  readonly line: number;
  /** Who does it and until when, as written, where these stand apart from its text, as in columns of a table. */
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  /** Whether a heading, a label or its own words make it an action: `Ana to …` names its owner then. */
  readonly isAnnounced?: boolean;
}
