import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import type { Processor } from 'unified';
import { unified } from 'unified';

// Cells of a table are padded to the widest, but not to one that is a paragraph: it would be the size of every row.
const widestPadding = 60;

const writer = unified()
  .use(remarkGfm, { stringLength: ({ length }) => Math.min(length, widestPadding) })
  .use(escapeFormulas)
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
