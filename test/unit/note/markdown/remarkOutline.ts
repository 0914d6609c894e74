import type { Nodes, Parents, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Data, Processor } from 'unified';
import { unified } from 'unified';
import type { Outline } from '../../../../src/core/note/markdown/outline';
import type { HashtagPlace } from '../../../../src/core/note/markdown/textBlock';
import type { Heading } from '../../../../src/core/note/markdown/textBlock';
import { lineContentEnd, lineStart, nextLineStart } from '../../../../src/core/text/lines';
import { gfm } from '../../../../src/core/text/gfm';

/** What remark's tree tells of a text. Of its tasks only where they stand, and whether they are done. */
export interface RemarkOutline extends Pick<Outline, 'headings' | 'hashtags'> {
  readonly tasks: readonly { readonly line: number; readonly done: boolean }[];
}

/** Works out from remark's tree what `scanOutline` must find in a text without front matter. */
export function remarkOutlines(): (text: string) => RemarkOutline {
  const marks: TextMarks = { stretches: [], literalEnds: new Set() };
  const processor = unified().use(remarkParse).use(remarkGfm, gfm).use(observeText, marks).freeze();
  return (text) => {
    marks.stretches.length = 0;
    marks.literalEnds.clear();
    const tree = processor.parse(text);
    return {
      headings: tree.children.flatMap((node) => (node.type === 'heading' ? [headingOf(text, node)] : [])),
      hashtags: [...placesIn(text, [], tree, marks)].sort((one, other) => one.start - other.start),
      tasks: [...tasksIn(tree)].sort((one, other) => one.line - other.line),
    };
  };
}

/** What the tree does not tell: which characters of a text node stand there as they are. */
interface TextMarks {
  /** Stretches of plain characters, in order. */
  readonly stretches: { start: number; end: number }[];
  /** Where backslash escapes and character references end. */
  readonly literalEnds: Set<number>;
}

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;
type Handle = NonNullable<Extension['enter']>[string];
type Token = Parameters<Handle>[0];

// Watches the tokens that become text; and turns literal autolinks off, which the scan takes for text.
function observeText(this: Processor, marks: TextMarks): void {
  const data = this.data();
  const disabled = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  data.micromarkExtensions?.push({ disable: { null: disabled } });
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  const enterText: Handle = function (token) {
    if (token.type === 'data') addStretch(marks, token);
    else marks.literalEnds.add(token.end.offset);
    this.stack.push(openText(this.stack[this.stack.length - 1], token));
  };
  data.fromMarkdownExtensions = [
    ...extensions.filter((extension) => !('transforms' in extension)),
    { enter: { data: enterText, characterEscape: enterText, characterReference: enterText } },
  ];
}

function addStretch({ stretches }: TextMarks, token: Token): void {
  const last = stretches[stretches.length - 1];
  if (last?.end === token.start.offset) last.end = token.end.offset;
  else stretches.push({ start: token.start.offset, end: token.end.offset });
}

// As mdast-util-from-markdown does it.
function openText(parent: { type: string; children?: { type: string }[] } | undefined, token: Token): Text {
  const siblings = parent?.children ?? [];
  const tail = siblings[siblings.length - 1];
  if (tail && isText(tail)) return tail;
  const { line, column, offset } = token.start;
  const start = { line, column, offset };
  const opened: Text = { type: 'text', value: '', position: { start, end: start } };
  siblings.push(opened);
  return opened;
}

function isText(node: { type: string }): node is Text {
  return node.type === 'text';
}

// A task is read where it begins on its item's own line: a box that stands below a bare bullet is none to those who
// write tasks.
function tasksIn(node: Nodes): RemarkOutline['tasks'] {
  const below = 'children' in node ? node.children.flatMap(tasksIn) : [];
  if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return below;
  const line = lineOf(node);
  const isOnItsLine = node.children[0]?.position?.start.line === line + 1;
  return isOnItsLine ? [{ line, done: node.checked }, ...below] : below;
}

function headingOf(text: string, node: Extract<Nodes, { type: 'heading' }>): Heading {
  const { start, end, line } = linesOf(text, node);
  return { level: node.depth, text: shownText(node).replace(/\s+/g, ' ').trim(), start, end, line };
}

function shownText(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shownText).join('') : '';
}

// Remark lets a setext heading begin with the link definitions above it; its text tells where it does begin.
function linesOf(text: string, node: Nodes): { start: number; end: number; line: number } {
  const first = node.type === 'heading' ? (node.children[0] ?? node) : node;
  const start = lineStart(text, offsetsOf(first).start);
  const { end } = offsetsOf(node);
  const isLineStart = end > start && lineStart(text, end) === end;
  return { start, end: isLineStart ? end : nextLineStart(text, end), line: lineOf(first) };
}

function offsetsOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? -1, end: position?.end.offset ?? -1 };
}

function lineOf({ position }: Nodes): number {
  return (position?.start.line ?? 0) - 1;
}

function placesIn(
  text: string,
  ancestors: readonly Parents[],
  node: Nodes,
  marks: TextMarks,
): readonly HashtagPlace[] {
  if (node.type === 'text') return placesInText(text, ancestors, node, marks);
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => placesIn(text, [...ancestors, node], child, marks));
}

const tag =
  /#(?!\/)[\p{L}\p{M}\p{N}_\-/\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C\u200D\u{E0020}-\u{E007F}]+/gu;

function placesInText(
  text: string,
  ancestors: readonly Parents[],
  node: Text,
  marks: TextMarks,
): readonly HashtagPlace[] {
  const { start, end } = offsetsOf(node);
  return marks.stretches
    .filter((stretch) => stretch.end > start && stretch.end <= end)
    .map((stretch) => ({ start: Math.max(start, stretch.start), end: stretch.end }))
    .flatMap((stretch) =>
      [...text.slice(stretch.start, stretch.end).matchAll(tag)].flatMap((match) => {
        const written = match[0].replace(/\/+$/, '');
        const at = stretch.start + match.index;
        const begins =
          match.index > 0 ? /\s/.test(text.charAt(at - 1)) : at === start || !marks.literalEnds.has(at);
        if (!begins || /^#[\p{N}/]*$/u.test(written)) return [];
        return [placeOf(text, ancestors, written.slice(1), at)];
      }),
    );
}

function placeOf(text: string, ancestors: readonly Parents[], written: string, start: number): HashtagPlace {
  const [root, top] = ancestors;
  if (!root || !top) throw new Error('text without a block');
  const item = ancestors.findLast(({ type }) => type === 'listItem');
  const scope = item ? 'block' : scopeOf(text, top, root);
  const block = item ?? ancestors.find(({ type }) => ['table', 'paragraph', 'heading'].includes(type)) ?? top;
  const lines = linesOf(text, block);
  const end = item ? itemEnd(text, ancestors, item) : lines.end;
  const line = text.slice(0, start).split(/\r\n|\n|\r/).length - 1;
  const place = { tag: written, start, end: start + written.length + 1, line, scope };
  return { ...place, block: { start: lines.start, end } };
}

function scopeOf(text: string, top: Parents, root: Parents): HashtagPlace['scope'] {
  if (root.type !== 'root' || (top.type !== 'heading' && top.type !== 'paragraph')) return 'block';
  if (top.type === 'heading') return 'heading';
  const { start, end } = offsetsOf(top);
  const words = text
    .slice(start, end)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.every((word) => isTag(word)) ? 'paragraph' : 'block';
}

function isTag(word: string): boolean {
  const [match] = word.matchAll(tag);
  return match?.[0] === word && !word.endsWith('/') && !/^#[\p{N}/]*$/u.test(word);
}

// The tree lets a list item that ends in unclosed code reach over blank lines, and into the next item.
function itemEnd(text: string, ancestors: readonly Parents[], item: Parents): number {
  const siblings: readonly Nodes[] = ancestors[ancestors.indexOf(item) - 1]?.children ?? [];
  const next = siblings[siblings.findIndex((node) => node === item) + 1];
  const { start, end } = linesOf(text, item);
  return withoutBlankLines(text, start, next ? Math.min(end, linesOf(text, next).start) : end);
}

function withoutBlankLines(text: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const line = lineStart(text, lineContentEnd(text, previousLine(text, at)));
    if (!/^[\s>]*$/.test(text.slice(line, at))) return at;
    at = line;
  }
  return at;
}

function previousLine(text: string, end: number): number {
  if (text.charCodeAt(end - 1) === 10) return text.charCodeAt(end - 2) === 13 ? end - 2 : end - 1;
  return text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
