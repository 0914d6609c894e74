#!/bin/sh
# remark-gfm 4.0.1 with mdast-util-gfm-autolink-literal 2.1.2 and mdast-util-to-markdown 2.2.5
#
# A text that reads as an address and is to stay a text is written with escapes, by the package itself. It reads its own
# escapes as a link: addresses are looked for a second time in the finished tree, where no escape is left.
#
#> text "www.example.org"
#> written "www\\.example.org\n"
#> read link
. "$(dirname "$0")/lib.sh"
packages unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-stringify@11.0.0 \
  mdast-util-gfm-autolink-literal@2.1.2 mdast-util-to-markdown@2.2.5
outcome <<'MODULE'
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify);
const value = 'www.example.org';
const paragraph = { type: 'paragraph', children: [{ type: 'text', value }] };
const written = processor.stringify({ type: 'root', children: [paragraph] });
console.log(`text ${JSON.stringify(value)}`);
console.log(`written ${JSON.stringify(written)}`);
console.log(`read ${processor.parse(written).children[0].children.map(({ type }) => type).join(' ')}`);
MODULE
