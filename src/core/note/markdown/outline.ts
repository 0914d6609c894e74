import type { Span } from '../../text/range';
import { scanBlocks } from './blockScanner';
import { lineHashAt } from './lineHash';
import type { OwnTime } from './ownTime';
import { readTextBlock } from './readTextBlock';
import type { TaskMark } from './taskBox';

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

/** What a note's text says about its sections and filings. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly hashtags: readonly HashtagPlace[];
  readonly tasks: readonly TaskPlace[];
  /** The distinct {@link lineHash}es, ascending, of the first {@link hashedLines} lines of the body with content; no code. */
  readonly contentHashes: Uint32Array;
}

/** How many of a note's lines are held against those of other notes; its opening words stand among the first. */
export const hashedLines = 128;

/**
 * Reads headings, hashtags and tasks of a text in one linear pass, without a syntax tree (invariant 11).
 * `bodyStart` is where the body begins, after BOM and front matter. Never throws.
 *
 * A `#` is text in code, link targets and titles, HTML, link definitions, and behind a backslash.
 */
export function scanOutline(text: string, bodyStart: number): Outline {
  const hashes = new Uint32Array(hashedLines);
  let hashed = 0;
  const { textBlocks, labels } = scanBlocks(text, bodyStart, (start, end) => {
    if (hashed < hashedLines) hashes[hashed++] = lineHashAt(text, start, end);
  });
  const headings: Heading[] = [];
  const hashtags: HashtagPlace[] = [];
  const tasks: TaskPlace[] = [];
  for (const block of textBlocks) {
    const { heading, task, hashtags: places } = readTextBlock(text, block, labels);
    if (heading) headings.push(heading);
    if (task) tasks.push(task);
    for (const place of places) hashtags.push(place);
  }
  return { headings, hashtags, tasks, contentHashes: distinct(hashes.subarray(0, hashed)) };
}

// A set would keep each of these numbers as an object, which takes most of the time that collecting them does.
function distinct(some: Uint32Array): Uint32Array {
  some.sort();
  let [kept, last] = [0, 0];
  for (const hash of some) if (hash !== last) some[kept++] = last = hash;
  return some.slice(0, kept);
}
