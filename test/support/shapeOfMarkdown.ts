import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { gfm } from '../../src/core/text/gfm';

const parser = remark().use(remarkGfm, gfm).freeze();

const nodesIn = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesIn) : []),
];

/** All nodes of markdown, in order. */
export const nodesOf = (markdown: string): readonly Nodes[] => nodesIn(parser.parse(markdown));

/** What readers of the markdown see. A URL shown as its own text may become a link, and shows its target. */
export const shapeOfMarkdown = (markdown: string): readonly string[] =>
  nodesOf(markdown).flatMap((node) =>
    node.type === 'text' || (node.type === 'link' && node.url.endsWith(toString(node))) ? [] : [node.type],
  );
