import type { Link, Root, Text } from 'mdast';
import type { Handle, Info, Tracker } from 'mdast-util-to-markdown';
import { defaultHandlers } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import type { Processor } from 'unified';
import { unified } from 'unified';

// Cells of a table are padded to the widest, but not to one that is a paragraph: it would be the size of every row.
const widestPadding = 60;

const writer = unified()
  .use(remarkGfm, { stringLength: ({ length }) => Math.min(length, widestPadding) })
  .use(escapeFormulas)
  .use(writePlainText)
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
  .freeze();

/** The markdown of a tree, `\n` at every line's end. All markdown that a report writes comes from here. */
export function stringifyMarkdown(root: Root): string {
  return writer.stringify(root);
}

// VS Code's preview reads `$…$` as a formula.
function escapeFormulas(this: Processor): void {
  const data = this.data();
  const extensions = data.toMarkdownExtensions ?? [];
  data.toMarkdownExtensions = [...extensions, { unsafe: [{ character: '$', inConstruct: 'phrasing' }] }];
}

// Begins like a word or a number that is no list's, and holds no character that means anything in markdown but for those
// that do so only where a text begins or ends. A dot behind a `w` and a colon before a slash would begin addresses.
const plain =
  /^(?:[A-Za-z\u0080-\uffff]|\d+(?![\d.)])| (?!\s))(?:[^\t\r\n!#$&*:.<@[\\\]_`|~]|(?<![Ww])\.|:(?!\/|$)|[!#](?!$))*$/;

function isPlain(text: string, { before, after }: Pick<Info, 'before' | 'after'>): boolean {
  const isAtBreak = text.startsWith(' ') && /[\r\n]/.test(before);
  const isBeforeBreak = text.endsWith(' ') && /[\r\n]/.test(after);
  return !isAtBreak && !isBeforeBreak && plain.test(text);
}

// No character that means anything in an address or would make it one that stands for itself.
const plainAddress = /^[\w./%#-]+$/;

function plainLink({ url, title, children: [first, ...others] }: Link): string | undefined {
  const isPlainText = first?.type === 'text' && isPlain(first.value, { before: '[', after: '](' });
  return isPlainText && others.length === 0 && !title && plainAddress.test(url)
    ? `[${first.value}](${url})`
    : undefined;
}

// Where something stands decides of no escape, and costs as much as writing it.
const nowhere: Tracker = {
  move: (value) => value ?? '',
  current: () => ({ now: { line: 1, column: 1 }, lineShift: 0 }),
  shift: () => undefined,
};

// Most of what a report says is plain, and most of the time is spent on looking for each of sixty patterns in it.
function writePlainText(this: Processor): void {
  const { link, root, text } = defaultHandlers;
  const writeRoot: Handle = (node: Root, parent, state, info) => {
    state.createTracker = () => nowhere;
    return root(node, parent, state, info);
  };
  const writeLink: Handle = (node: Link, parent, state, info) =>
    plainLink(node) ?? link(node, parent, state, info);
  const writeText: Handle = (node: Text, parent, state, info) =>
    isPlain(node.value, info) ? node.value : text(node, parent, state, info);
  const handlers = { root: writeRoot, link: Object.assign(writeLink, { peek: link.peek }), text: writeText };
  const data = this.data();
  const extensions = data.toMarkdownExtensions ?? [];
  data.toMarkdownExtensions = [...extensions, { handlers }];
}
