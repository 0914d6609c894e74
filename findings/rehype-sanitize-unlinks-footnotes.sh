#!/bin/sh
# remark-rehype 11.1.2 and rehype-sanitize 6.0.0
#
# Both put `user-content-` before an `id`, each by default. The links of footnotes get it from the first alone, so with both
# in a row no footnote leads anywhere, and none leads back.
#
#> remark-rehype: 2 of 2 links find their target
#> with rehype-sanitize: 0 of 2 links find their target
. "$(dirname "$0")/lib.sh"
packages unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-sanitize@6.0.0 \
  hast-util-sanitize@5.0.2 rehype-stringify@10.0.1
outcome <<'MODULE'
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const ways = {
  'remark-rehype': (processor) => processor,
  'with rehype-sanitize': (processor) => processor.use(rehypeSanitize),
};
const valuesOf = (html, name) => [...html.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map((match) => match[1]);

for (const way of Object.keys(ways)) {
  const toHtml = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);
  const html = String(ways[way](toHtml).use(rehypeStringify).processSync('Costs fell.[^1]\n\n[^1]: By a third.\n'));
  const ids = valuesOf(html, ' id');
  const links = valuesOf(html, ' href');
  const found = links.filter((link) => ids.includes(link.slice(1)));
  console.log(`${way}: ${found.length} of ${links.length} links find their target`);
}
MODULE
