import { scanBlocks } from './blockScanner';
import { lineHashAt } from './lineHash';
import { readTextBlock } from './readTextBlock';
import type { HashtagPlace, Heading, TaskPlace } from './textBlock';

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
