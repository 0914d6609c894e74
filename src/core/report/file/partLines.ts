import type { ListItem, Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isBlank, lineContentEnd, lineStart, nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import type { Stretch } from './canonical';
import { canonicalText, revisionOfBlocks, stretchesOf } from './canonical';
import type { Revision } from '../../store/store';
import { shortHash } from './shortHash';

/**
 * A line of a generated part, as it is compared and merged. A paragraph that a formatter has wrapped is one line, and
 * so are the head of a table with the row of dashes below it, a quote and a block of code.
 */
export interface PartLine {
  readonly kind: 'heading' | 'text' | 'item' | 'head' | 'row' | 'other';
  /** Of a heading its level, 1 to 6; else the number of lists that the line stands in. */
  readonly level: number;
  /** Whole lines, without the last line end. */
  readonly text: string;
  /** The line ends and blanks between the line before and this one. */
  readonly gap: string;
  /** A hash of what the line says, and of its kind: neither formatting (see `canonicalRevision`) nor nesting changes it. */
  readonly hash: string;
  /**
   * What the line is about, under its heading: a hash of its first link's target, or the title or first cell; empty if
   * nothing tells.
   */
  readonly about: string;
  /** The target of a text's or an item's first link; empty without one. */
  readonly link: string;
}

/** Characters of a line's hash: with so few, a line that its author reworded is taken for the old one in 15 million. */
const hashLength = 4;
const aboutLength = 2;

/** The markdown of a part as it is read. */
export interface PartReading {
  /** In order. */
  readonly lines: readonly PartLine[];
  /** See `canonicalRevision`. */
  readonly revision: Revision;
}

/** Reads the markdown of a part. */
export function readPart(markdown: string): PartReading {
  const stretches = stretchesOf(markdown);
  const leaves = stretches.flatMap((stretch) => placedLeaves(markdown, stretch));
  return {
    lines: linesFrom(markdown, joined(markdown, leaves)),
    revision: revisionOfBlocks(stretches.flatMap(({ blocks }) => blocks)),
  };
}

/** A part's text, and where each of its lines begins in it, in UTF-16 code units. */
export interface PartText {
  readonly text: string;
  readonly starts: readonly number[];
}

/** The text of lines as they stand. */
export function textOf(lines: readonly Pick<PartLine, 'gap' | 'text'>[]): PartText {
  let text = '';
  const starts = lines.map((line) => {
    const start = text.length + line.gap.length;
    text += line.gap + line.text;
    return start;
  });
  return { text, starts };
}

/**
 * The same lines, where a generated line is told from a text that was written right above or below it, which markdown
 * joins to one paragraph, and from a block of code or a comment that begins above it and has no end. `isGenerated`:
 * whether a hash is that of a generated line.
 */
export function apart(
  lines: readonly PartLine[],
  isGenerated: (hash: string) => boolean,
): readonly PartLine[] {
  return lines.flatMap((line) => {
    const mayHoldOthers = line.kind !== 'head' && !/^\s*>/.test(line.text) && /[\r\n]/.test(line.text);
    return mayHoldOthers && !isGenerated(line.hash) ? partsOf(line, isGenerated) : [line];
  });
}

function partsOf(line: PartLine, isGenerated: (hash: string) => boolean): readonly PartLine[] {
  const parts: PartLine[] = [];
  for (let at = 0; at < line.text.length; at = nextLineStart(line.text, at)) {
    const start = lineStart(line.text, at);
    const text = line.text.slice(start, lineContentEnd(line.text, at));
    const alone = aloneAs(text, start === 0 ? line : { ...line, kind: 'text' });
    const last = parts.at(-1);
    const gap = start === 0 ? line.gap : lineEndBefore(line.text, start);
    if (last && !isGenerated(last.hash) && !isGenerated(alone.hash))
      parts[parts.length - 1] = withText(last, last.text + gap + text);
    else parts.push({ ...alone, text, gap });
  }
  return parts.some(({ hash }) => isGenerated(hash)) ? parts : [line];
}

function withText(line: PartLine, text: string): PartLine {
  return { ...line, text, hash: shortHash(text, hashLength) };
}

function lineEndBefore(text: string, start: number): string {
  return text.slice(lineContentEnd(text, lineStart(text, start - 1)), start);
}

function aloneAs(text: string, { kind, level, gap }: PartLine): PartLine {
  const outer = kind === 'item' ? level - 1 : kind === 'heading' ? 0 : level;
  const [first, ...others] = leavesOf(stretchesOf(text.trim())[0]?.blocks ?? [], outer);
  if (!first || others.length > 0)
    return withText({ kind, level, text, gap, hash: '', about: '', link: '' }, text);
  return {
    kind: first.kind,
    level: first.level,
    text,
    gap,
    hash: shortHash(first.said, hashLength),
    about: '',
    link: linkOf(first),
  };
}

interface Leaf {
  readonly kind: PartLine['kind'];
  readonly level: number;
  readonly said: string;
  /** Of a text or an item the target of its first link, of a heading its title, of a row its first cell. */
  readonly about: string;
  readonly node: Nodes;
  /** Where the leaf ends, if not with its node. */
  readonly last?: Nodes;
}

function leavesOf(nodes: readonly Nodes[], level: number): readonly Leaf[] {
  return nodes.flatMap((node): readonly Leaf[] => {
    switch (node.type) {
      case 'list':
        return node.children.flatMap((item) => leavesOfItem(item, level + 1, node.ordered === true));
      case 'table':
        return leavesOfTable(node, level);
      case 'heading':
        return [leaf('heading', node.depth, node, toString(node))];
      case 'paragraph':
        return [leaf('text', level, node, firstLink(node) ?? '')];
      default:
        return [leaf('other', level, node, '')];
    }
  });
}

function leaf(kind: Leaf['kind'], level: number, node: Nodes, about: string): Leaf {
  return { kind, level, node, about, said: kind + canonicalText(node) };
}

function leavesOfItem(item: ListItem, level: number, ordered: boolean): readonly Leaf[] {
  const [first, ...rest] = item.children;
  const mark = `item${String(ordered)}${String(item.checked ?? null)}`;
  if (first?.type !== 'paragraph')
    return [
      { kind: 'item', level, node: item, ...(first ? { last: item } : {}), said: mark, about: '' },
      ...leavesOf(item.children, level),
    ];
  const said = mark + canonicalText(first);
  return [
    { kind: 'item', level, node: item, last: first, said, about: firstLink(first) ?? '' },
    ...leavesOf(rest, level),
  ];
}

function leavesOfTable(table: Table, level: number): readonly Leaf[] {
  return table.children.map((row, at): Leaf => {
    const [cell] = row.children;
    if (at > 0) return leaf('row', level, row, cell ? toString(cell) : '');
    const said = `head${JSON.stringify(table.align)}${canonicalText(row)}`;
    return { kind: 'head', level, node: row, said, about: '' };
  });
}

function firstLink(node: Nodes): string | undefined {
  if (node.type === 'link') return node.url;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const url = firstLink(child);
    if (url !== undefined) return url;
  }
  return undefined;
}

interface PlacedLeaf extends Leaf, Span {}

function placedLeaves(markdown: string, stretch: Stretch): readonly PlacedLeaf[] {
  const leaves = leavesOf(stretch.blocks, 0);
  return stretch.isPlain ? placedByLine(markdown, stretch, leaves) : placedByNode(markdown, stretch, leaves);
}

// On the fast path nothing but a paragraph and the head of a table takes more than one line.
function placedByLine(markdown: string, stretch: Stretch, leaves: readonly Leaf[]): readonly PlacedLeaf[] {
  let at = stretch.start;
  return leaves.map((one): PlacedLeaf => {
    const start = nextWithText(markdown, at);
    const ends = one.kind === 'text' ? one.node.position?.end.offset : undefined;
    const first = lineContentEnd(markdown, start);
    const last = one.kind === 'head' ? lineContentEnd(markdown, nextLineStart(markdown, first)) : first;
    const end = ends === undefined ? last : stretch.start + ends;
    at = nextLineStart(markdown, end);
    return { ...one, start, end };
  });
}

function nextWithText(markdown: string, from: number): number {
  let at = from;
  while (at < markdown.length && isBlank(markdown, at, lineContentEnd(markdown, at)))
    at = nextLineStart(markdown, at);
  return at;
}

function placedByNode(markdown: string, stretch: Stretch, leaves: readonly Leaf[]): readonly PlacedLeaf[] {
  return leaves.map((one): PlacedLeaf => {
    const start = stretch.start + (one.node.position?.start.offset ?? 0);
    // An item that begins with another block has no line of its own but that of its mark.
    const isMarkOnly = one.kind === 'item' && (one.last === undefined || one.last === one.node);
    const ends = (one.last ?? one.node).position?.end.offset ?? 0;
    const end = isMarkOnly ? start : stretch.start + ends;
    const below = one.kind === 'head' ? nextLineStart(markdown, end) : end;
    return { ...one, start: lineStart(markdown, start), end: lineContentEnd(markdown, below) };
  });
}

// Blocks that share a line are one, and text that belongs to no block, such as the sign of a quote, goes to the block
// before it.
function joined(markdown: string, leaves: readonly PlacedLeaf[]): readonly PlacedLeaf[] {
  const found: PlacedLeaf[] = [];
  for (const leaf of leaves) {
    const last = found.at(-1);
    if (last && leaf.start <= last.end)
      found[found.length - 1] = { ...last, said: last.said + leaf.said, end: Math.max(last.end, leaf.end) };
    else found.push(leaf);
  }
  return found.map((leaf, at): PlacedLeaf => {
    const next = found[at + 1]?.start ?? markdown.length;
    const between = markdown.slice(leaf.end, next).trimEnd();
    return between === '' ? leaf : { ...leaf, said: leaf.said + between, end: leaf.end + between.length };
  });
}

function linesFrom(markdown: string, leaves: readonly PlacedLeaf[]): readonly PartLine[] {
  let above: readonly string[] = [];
  return leaves.map((leaf, at): PartLine => {
    const { kind, level, said, start, end } = leaf;
    if (kind === 'heading') above = Array.from({ length: level - 1 }, (_, one) => above[one] ?? '');
    const about = aboutOf(leaf, above);
    if (kind === 'heading') above = [...above, leaf.about];
    const gap = markdown.slice(leaves[at - 1]?.end ?? 0, start);
    const hash = shortHash(said, hashLength);
    return { kind, level, text: markdown.slice(start, end), gap, hash, about, link: linkOf(leaf) };
  });
}

// A note may stand under several headings, with the same link.
function aboutOf({ kind, about }: Leaf, above: readonly string[]): string {
  if (about === '') return '';
  const under = [...above, about].join('\n');
  return isLinked(kind) ? shortHash(under, aboutLength) : `${kind}\n${under}`;
}

function linkOf({ kind, about }: Leaf): string {
  return isLinked(kind) ? about : '';
}

function isLinked(kind: PartLine['kind']): boolean {
  return kind === 'text' || kind === 'item';
}
