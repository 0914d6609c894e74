#!/bin/sh
# remark-gfm 4.0.1 with micromark-extension-gfm-strikethrough 2.1.0 (beside markdown-it 15.0.3)
#
# One tilde strikes out as two do, inside words too, which the specification of GFM allows. Two ranges in a sentence that
# are written with tildes strike out what stands between them. markdown-it, behind many previews, asks for two tildes.
#
#> remark: <p>2<del>3 people in 4</del>6 weeks</p>
#> remark, singleTilde false: <p>2~3 people in 4~6 weeks</p>
#> markdown-it: <p>2~3 people in 4~6 weeks</p>
. "$(dirname "$0")/lib.sh"
packages unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 \
  micromark-extension-gfm-strikethrough@2.1.0 markdown-it@15.0.3
outcome <<'MODULE'
import MarkdownIt from 'markdown-it';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const text = '2~3 people in 4~6 weeks';
const byRemark = (options) =>
  String(
    unified()
      .use(remarkParse)
      .use(remarkGfm, options)
      .use(remarkRehype)
      .use(rehypeStringify)
      .processSync(text),
  );
console.log(`remark: ${byRemark({})}`);
console.log(`remark, singleTilde false: ${byRemark({ singleTilde: false })}`);
console.log(`markdown-it: ${new MarkdownIt().render(text).trim()}`);
MODULE
