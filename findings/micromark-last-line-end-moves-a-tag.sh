#!/bin/sh
# mdast-util-from-markdown 2.1.0 with micromark 4.0.3 and micromark-core-commonmark 2.0.4 (beside commonmark 0.31.2)
#
# A line of nothing but a tag that follows a quoted paragraph belongs to that paragraph by the specification. Here it is a
# block of HTML, and whether the line has a line end behind it decides if the block stands in the quote or after it: a
# note changes its structure when an editor adds the final line end. A list item behaves alike.
#
#> "> Costs\n<b>\n"
#>   commonmark: block_quote(paragraph)
#>   micromark: blockquote(paragraph html)
#> "> Costs\n<b>"
#>   commonmark: block_quote(paragraph)
#>   micromark: blockquote(paragraph) html
. "$(dirname "$0")/lib.sh"
packages mdast-util-from-markdown@2.1.0 micromark@4.0.3 micromark-core-commonmark@2.0.4 commonmark@0.31.2
outcome <<'MODULE'
import { Parser } from 'commonmark';
import { fromMarkdown } from 'mdast-util-from-markdown';

function linked(parent) {
  const nodes = [];
  for (let node = parent.firstChild; node; node = node.next) nodes.push(node);
  return nodes;
}

const blocks = (nodes, below) =>
  nodes
    .map((node) => (/^block_?quote$/.test(node.type) ? `${node.type}(${blocks(below(node), below)})` : node.type))
    .join(' ');

for (const text of ['> Costs\n<b>\n', '> Costs\n<b>']) {
  console.log(JSON.stringify(text));
  console.log(`  commonmark: ${blocks(linked(new Parser().parse(text)), linked)}`);
  console.log(`  micromark: ${blocks(fromMarkdown(text).children, ({ children }) => children)}`);
}
MODULE
