import type { Link, Root, Text } from 'mdast';
import type { Handle, Info, Tracker } from 'mdast-util-to-markdown';
import { defaultHandlers } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import type { Processor } from 'unified';
import { unified } from 'unified';
import { gfm } from '../../../text/gfm';

// Characters: a table pads its cells to the widest, but not to a cell as long as a paragraph, which would inflate every
// row.
const widestPadding = 60;

const writer = unified()
  .use(remarkGfm, { ...gfm, stringLength: ({ length }) => Math.min(length, widestPadding) })
  .use(escapeFormulas)
  .use(writePlainText)
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
  .freeze();

/** A syntax tree as markdown, with `\n` line ends. All generated markdown of a report comes from here. */
export function stringifyMarkdown(root: Root): string {
  return writer.stringify(root);
}

// VS Code's markdown preview renders `$…$` as a formula.
function escapeFormulas(this: Processor): void {
  const data = this.data();
  const extensions = data.toMarkdownExtensions ?? [];
  data.toMarkdownExtensions = [...extensions, { unsafe: [{ character: '$', inConstruct: 'phrasing' }] }];
}

// Text that needs no escaping: it begins with a letter, or with a number that is no list marker, and contains no
// character with a meaning in markdown, except those that have one only at the start or end of a text. A dot after `w`
// or a colon before a slash might begin an autolink.
const plain =
  /^(?:[A-Za-z\u0080-\uffff]|\d+(?![\d.)])| (?!\s))(?:[^\t\r\n!#$&*:.<@[\\\]_`|~]|(?<![Ww])\.|:(?!\/|$)|[!#](?!$))*$/;

function isPlain(text: string, { before, after }: Pick<Info, 'before' | 'after'>): boolean {
  const isAtBreak = text.startsWith(' ') && /[\r\n]/.test(before);
  const isBeforeBreak = text.endsWith(' ') && /[\r\n]/.test(after);
  return !isAtBreak && !isBeforeBreak && plain.test(text);
}

// URLs that need neither escapes nor encoding.
const plainAddress = /^[\w./%#-]+$/;

function plainLink({ url, title, children: [first, ...others] }: Link): string | undefined {
  const isPlainText = first?.type === 'text' && isPlain(first.value, { before: '[', after: '](' });
  return isPlainText && others.length === 0 && !title && plainAddress.test(url)
    ? `[${first.value}](${url})`
    : undefined;
}

// Positions affect no escape here, and tracking them costs as much as writing the text.
const nowhere: Tracker = {
  move: (value) => value ?? '',
  current: () => ({ now: { line: 1, column: 1 }, lineShift: 0 }),
  shift: () => undefined,
};

// Most texts of a report are plain, and checking each for sixty unsafe patterns takes most of the time.
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
