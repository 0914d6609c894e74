import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  RootContent,
} from 'mdast';
import type { Span } from '../../text/range';
import { blocksOf } from './fastMarkdown/blocks';
import { actionLabelAt } from '../../note/words/actionLabel';
import { isFullName, isHandle } from './newsValue';
import { withoutFieldLines } from './fieldLines';
import { itemHeading, itemText, paragraphText } from './itemText';
import { endsInReference, isReference, writtenText } from './plainText';
import { isBoldLine } from './statementBlocks';
import { meaningOfHeading } from './vocabulary';

/** A paragraph of a note, at any nesting level, that could be quoted. */
export interface Passage {
  /** The text without markup, line ends kept. */
  readonly written: string;
  /** Its offsets in the source. */
  readonly span: Span;
  /** Its first line in the source, counted from 0. */
  readonly line: number;
  /** What the passage is about: the parent list item, or the lead-in above its list. */
  readonly topic: Passage | undefined;
  /**
   * `open`: an unfinished task. `topic`: an item whose nested items say what happened. `point`: an agenda item, which
   * carries an issue number.
   */
  readonly kind: 'said' | 'open' | 'topic' | 'point';
}

const longestTopic = 120;

/**
 * The passages of a piece of markdown in reading order, a topic after what is said about it. Headings, code, tables and
 * HTML yield none. `definitions`: the link definitions that the source needs, appended to it; in the note they may be
 * anywhere.
 */
export function passagesOf(source: string, definitions: string): readonly Passage[] {
  // Text after the source comes from the definitions: a line that turns out to be none is a passage of another place.
  return passagesIn(blocksOf(source + definitions), undefined, 0).filter(
    ({ span }) => span.start < source.length,
  );
}

/** The lines of a text that look like link definitions. */
export function definitionsOf(text: string): string {
  return (text.match(/^ {0,3}\[[^\]\r\n^][^\]\r\n]*\]:[^\r\n]+$/gm) ?? []).join('\n');
}

type Block = RootContent | BlockContent | DefinitionContent;

// Nesting levels: nobody summarizes deeper down, and a hostile note must not exhaust the stack (L14).
const deepest = 40;

function passagesIn(blocks: readonly Block[], topic: Passage | undefined, depth: number): readonly Passage[] {
  if (depth > deepest) return [];
  return blocks.flatMap((block, at): readonly Passage[] => {
    if (block.type === 'paragraph') {
      // A quotation of Org, as Logseq writes it: the words of somebody else.
      if (isOrgBlock(block) || isListOfNames(block) || isRoll(block)) return [];
      if (isBoldLine(block) && meaningOfHeading(writtenText(block.children)) !== 'plain') return [];
      return blocks[at + 1]?.type === 'list' && isLeadIn(block)
        ? []
        : [passage(block, topic, isAside(block) ? 'topic' : 'said')];
    }
    if (block.type === 'list' && isOfApparatus(blocks[at - 1])) return [];
    if (block.type === 'list') return listPassages(block, leadIn(blocks[at - 1], topic), depth + 1);
    return block.type === 'blockquote' ? quotePassages(block, topic, depth + 1) : [];
  });
}

const callout = /^\[![\w-]+\][+-]?[ \t]*/u;

// The title of a callout, `> [!info] Standup`, is what the callout is about.
function quotePassages(
  { children }: Blockquote,
  topic: Passage | undefined,
  depth: number,
): readonly Passage[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return passagesIn(children, topic, depth);
  const whole = passage(first, topic, 'said');
  const mark = callout.exec(whole.written)?.[0];
  if (mark === undefined) return passagesIn(children, topic, depth);
  const [titleLine = '', ...lines] = whole.written.split('\n');
  const title: Passage = { ...whole, written: titleLine.slice(mark.length) };
  const about = title.written === '' ? topic : title;
  const said =
    lines.length === 0 ? [] : [{ ...whole, written: lines.join('\n'), line: whole.line + 1, topic: about }];
  const below = [...said, ...passagesIn(rest, about, depth)];
  return about === title ? [...below, below.length > 0 ? { ...title, kind: 'topic' } : title] : below;
}

function isOrgBlock({ children: [first] }: Paragraph): boolean {
  return first?.type === 'text' && /^#\+BEGIN_/iu.test(first.value);
}

// Each on a line of its own.
function isListOfNames({ children }: Paragraph): boolean {
  const written = writtenText(children);
  if (!written.includes('\n')) return false;
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= 3 && lines.every(isFullName);
}

// `**Members present:**` in bold, and each name on a line below it.
function isRoll(paragraph: Paragraph): boolean {
  if (paragraph.children[0]?.type !== 'strong') return false;
  const title = titleLine(paragraph, paragraphText(paragraph));
  return title !== undefined && meaningOfHeading(title) === 'apparatus';
}

// What stands below `Present:` in plain letters.
function isOfApparatus(before: Block | undefined): boolean {
  if (before?.type !== 'paragraph' || !isLeadIn(before)) return false;
  return meaningOfHeading(writtenText(before.children)) === 'apparatus';
}

// A lead-in such as `Promised, and I keep the list:` means something only together with its list.
function isLeadIn(paragraph: Paragraph): boolean {
  const text = writtenText(paragraph.children).trim();
  return text.endsWith(':') && text.length <= longestTopic;
}

function leadIn(before: Block | undefined, topic: Passage | undefined): Passage | undefined {
  return before?.type === 'paragraph' && isLeadIn(before) ? passage(before, topic, 'topic') : topic;
}

function listPassages(list: List, topic: Passage | undefined, depth: number): readonly Passage[] {
  const heads = list.children.map(headOf);
  const handles = heads.filter((head) => head && isHandle(writtenText(head.children)));
  // Names with handles form a list of attendees, including the few names without one.
  if (handles.length >= 2 && handles.length * 3 >= heads.length) return [];
  if (heads.length >= 3 && heads.every((head) => head && isFullName(writtenText(head.children)))) return [];
  const isAgenda = list.children.some((item) => isPoint(item) && item.children.length > 1);
  let point: Passage | undefined;
  return list.children.flatMap((item) => {
    if (!isAgenda || isPoint(item) || item.children.length > 1) {
      const passages = itemPassages(item, topic, depth);
      point = isAgenda && isPoint(item) && item.children.length === 1 ? passages.at(-1) : undefined;
      return passages;
    }
    // In an agenda with minutes, text meant to be nested under a point may stand beside it.
    return itemPassages(item, point ?? topic, depth);
  });
}

function headOf({ children: [first] }: ListItem): Paragraph | undefined {
  return first?.type === 'paragraph' ? first : undefined;
}

// `[Events calendar](https://…)`, `[Join](https://…) · [Dial in](https://…)`: where something is to be found.
function isLinksAlone({ children }: Paragraph): boolean {
  const shown = children.filter((node) => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value));
  return shown.length > 0 && shown.every(({ type }) => type === 'link' || type === 'linkReference');
}

// `*Taken from the issues with the label agenda*`: a remark on the note itself.
function isRemark({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'emphasis';
}

function isAside(paragraph: Paragraph): boolean {
  return isLinksAlone(paragraph) || isRemark(paragraph);
}

// An agenda item such as `Revisit meeting times [#1289](…)`.
function isPoint(item: ListItem): boolean {
  const head = headOf(item);
  const last = head?.children.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  return last !== undefined && isReference(writtenText([last]));
}

function itemPassages(item: ListItem, topic: Passage | undefined, depth: number): readonly Passage[] {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return headedPassages(item, passagesIn(item.children, topic, depth));
  if (isOrgBlock(first)) return passagesIn(rest, topic, depth);
  if (isOfApparatus(first)) return [];
  const { written, task } = itemText(item, first);
  const isOpen = task === 'open' || actionLabelAt(written, 0, written.length, true) !== undefined;
  const plain = passage(first, topic, isOpen ? 'open' : isLinksAlone(first) ? 'topic' : 'said');
  const whole = task ? { ...plain, written } : plain;
  const [head, said] = pointAndMinutes(whole);
  if (!isTopic(head.written)) return [whole, ...passagesIn(rest, topic, depth)];
  const below = [...said, ...passagesIn(rest, head, depth)];
  if (said.length > 0 || isPoint(item)) return [...below, { ...head, kind: 'point' }];
  return [...below, below.length > 0 ? { ...head, kind: 'topic' } : head];
}

// As under a heading outside of lists, whose meaning its chapter carries.
function headedPassages(item: ListItem, passages: readonly Passage[]): readonly Passage[] {
  const meaning = meaningOfHeading(itemHeading(item) ?? '');
  if (meaning === 'apparatus') return [];
  const isLast = meaning === 'plans' || meaning === 'news';
  return isLast ? passages.map((one) => (one.kind === 'said' ? { ...one, kind: 'topic' } : one)) : passages;
}

// A complete sentence says something without its nested items.
function isTopic(written: string): boolean {
  return written.length <= longestTopic && !/[.!。！]["'”’)]*\s*$/u.test(written);
}

// A line that ends in an issue number is an agenda item, and the lines below it are its minutes, indented or not.
function pointAndMinutes(whole: Passage): readonly [Passage, readonly Passage[]] {
  const lines = whole.written.split('\n');
  const last = lines.findIndex(endsInReference);
  if (last < 0 || last === lines.length - 1) return [whole, []];
  const head = { ...whole, written: lines.slice(0, last + 1).join('\n') };
  const said = lines.slice(last + 1).join('\n');
  return [head, [{ ...whole, written: said, line: whole.line + last + 1, topic: head }]];
}

function passage(paragraph: Paragraph, topic: Passage | undefined, kind: Passage['kind']): Passage {
  const { start, end } = paragraph.position ?? { start: { line: 1, offset: 0 }, end: { offset: 0 } };
  const whole = paragraphText(paragraph);
  const title = titleLine(paragraph, whole);
  return {
    written: withoutFieldLines(title === undefined ? whole : whole.slice(title.length + 1)),
    span: { start: (start.offset ?? 0) + (title === undefined ? 0 : title.length + 4), end: end.offset ?? 0 },
    line: start.line - (title === undefined ? 1 : 0),
    topic,
    kind,
  };
}

// A bold first line that serves as a heading: `**Summary**`, and the text on the next line.
function titleLine({ children: [first] }: Paragraph, whole: string): string | undefined {
  const end = whole.indexOf('\n');
  if (first?.type !== 'strong' || end === -1) return undefined;
  const line = whole.slice(0, end);
  const isTitle = line.trim().replace(/[:：]$/u, '') === writtenText(first.children).replace(/[:：]$/u, '');
  return isTitle && meaningOfHeading(line) !== 'plain' ? line : undefined;
}

/** A note's link definitions, which may be far from the links that use them. */
export class Definitions {
  readonly #byLabel = new Map<string, string>();

  constructor(text: string) {
    for (const line of definitionsOf(text).split('\n')) {
      const label = comparableLabel(/\[([^\]]*)\]/.exec(line)?.[1] ?? '');
      if (label !== '' && !this.#byLabel.has(label)) this.#byLabel.set(label, line);
    }
  }

  /** The definitions that a piece of the text uses. Appending all of them to each piece would be quadratic. */
  of(source: string): string {
    if (this.#byLabel.size === 0) return '';
    const labels = new Set(
      [...source.matchAll(/\[([^[\]]{1,200})\]/g)].map(([, label = '']) => comparableLabel(label)),
    );
    const lines = [...labels].flatMap((label) => this.#byLabel.get(label) ?? []);
    return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`;
  }
}

function comparableLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
