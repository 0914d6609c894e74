import type { Span } from '../../text/range';
import type { YearOfNote } from '../namedYear';
import { peopleIn, withKnownOwner } from '../people';
import { scanBlocks } from './blockScanner';
import { DefinedLabels } from './definitions';
import { hashesAt } from './lineHash';
import type { TaskDetail } from './readActions';
import { ActionReader } from './readActions';
import type { HeadFound } from './sectionHeads';
import { headFound, sectionHeads } from './sectionHeads';
import { pageTags } from './pageProperties';
import { plainHeadings } from './plainHeadings';
import { isHashtags, saysSomething } from './sayingLine';
import { readTextBlock } from './readTextBlock';
import type { HashtagPlace, Heading, NestedHeading, TaskPlace, TextBlock } from './textBlock';

/** The structure of a note's text that filing and reports need. */
export interface Outline {
  /** The headings at the root of the text. */
  readonly headings: readonly Heading[];
  /** All that begins a section, those headings among it. */
  readonly heads: readonly Heading[];
  /** The headings that begin none. */
  readonly nested: readonly NestedHeading[];
  readonly hashtags: readonly HashtagPlace[];
  readonly tasks: readonly TaskPlace[];
  /** Whether the body holds no more than headings, labels and empty items, as a template does. Code is not looked at. */
  readonly saysNothing: boolean;
  /** The first line of lists and quotes that are nested as deep as they are read, or deeper. */
  readonly deepest: Span | undefined;
  /** The {@link lineHash}es of the body's first {@link hashedLines} non-blank lines outside fences. */
  readonly contentHashes: () => Uint32Array;
  /** The year of headings that are a day without one. */
  readonly year: YearOfNote;
}

/** What is known of the note, and asked of it. */
export interface OutlineOptions {
  readonly year?: YearOfNote;
  readonly readsTasks?: boolean;
  /** Whether only that is wanted which an index shows of a note; then `nested` may be empty. */
  readonly isGlance?: boolean;
}

/** How many of a note's lines are compared with other notes: a report quotes from the first ones. */
export const hashedLines = 128;

/**
 * Reads the headings, hashtags and tasks of a text in one linear pass, without a syntax tree (invariant 11).
 * `bodyStart` is the offset of the body, after BOM and front matter. Never throws.
 *
 * No hashtag begins in code, link destinations and titles, HTML, link reference definitions, or after a backslash.
 */
export function scanOutline(
  text: string,
  bodyStart: number,
  { year = noYear, readsTasks = true, isGlance = false }: OutlineOptions = {},
): Outline {
  // Start and end of each content line, alternating.
  const places: number[] = [];
  // Of a body's lines, hashtags aside: whether one says something, and how many before it do not.
  const lines = { say: false, structure: 0 };
  const plain = isGlance ? plainHeadings(text, bodyStart) : undefined;
  if (plain) return plainOutline(text, bodyStart, plain, year);
  const { textBlocks, labels, deepest } = scanBlocks(text, bodyStart, readsTasks, (start, end) => {
    if (!lines.say && !isHashtags(text, start, end)) {
      lines.say = saysSomething(text.slice(start, end));
      lines.structure++;
    }
    if (places.length < 2 * hashedLines) places.push(start, end);
  });
  const headings: Heading[] = [];
  const nested: NestedHeading[] = [];
  const found: HeadFound[] = [];
  const hashtags: HashtagPlace[] = [...pageTags(text, bodyStart)];
  const tasks: TaskPlace[] = [];
  const isKnown = peopleIn(text, bodyStart);
  const actions = new ActionReader(text, labels, isKnown);
  for (const block of textBlocks) {
    const { heading, nested: inside, task, hashtags: places } = readTextBlock(text, block, labels);
    if (heading) headings.push(heading);
    const head = block.head && headFound(text, block, inside, labels);
    if (head) found.push(head);
    else if (inside) nested.push(inside);
    if (task) tasks.push(withKnownOwner(task, isKnown));
    for (const action of actions.read(block)) tasks.push(action);
    for (const detail of actions.takeDetails()) addDetail(tasks, detail);
    for (const place of places) hashtags.push(place);
  }
  for (const action of actions.finish()) tasks.push(action);
  tasks.sort((a, b) => a.start - b.start);
  if (hashtags[0]?.listed) hashtags.sort((a, b) => a.start - b.start);
  return {
    headings,
    heads: sectionHeads(text, headings, found),
    nested,
    hashtags,
    tasks,
    // A title alone is a note that somebody made on purpose.
    saysNothing: !lines.say && lines.structure > 1,
    deepest,
    contentHashes: () => hashesAt(text, places),
    year,
  };
}

/** The outline of a text in which there is nothing to find but headings; see `plainHeadings`. */
function plainOutline(
  text: string,
  bodyStart: number,
  blocks: readonly TextBlock[],
  year: YearOfNote,
): Outline {
  const headings = blocks.flatMap((block) => readTextBlock(text, block, noLabels).heading ?? []);
  return {
    headings,
    heads: headings,
    nested: [],
    hashtags: pageTags(text, bodyStart),
    tasks: [],
    saysNothing: false,
    deepest: undefined,
    contentHashes: () => scanOutline(text, bodyStart).contentHashes(),
    year,
  };
}

const noLabels = new DefinedLabels();

// As if it stood in parentheses behind the task, where that one was read as a task.
function addDetail(tasks: TaskPlace[], { of, said }: TaskDetail): void {
  const last = tasks.at(-1);
  if (last?.start === of) tasks[tasks.length - 1] = { ...last, text: `${last.text} (${said})` };
}

const noYear = (): undefined => undefined;
