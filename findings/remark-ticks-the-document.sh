#!/bin/sh
# remark-gfm 4.0.1 with mdast-util-gfm-task-list-item 2.0.1 and micromark-extension-gfm-task-list-item 2.1.0
#
# A paragraph that begins with a box below an empty bullet is no task and no part of the list. Its box is taken out of the
# text all the same, and `checked` is set on the node that holds the paragraph, which is the whole document.
#
#> root checked: true
#> paragraph: " Call Sam"
#> written again: "*\n\n&#x20;Call Sam\n"
. "$(dirname "$0")/lib.sh"
packages unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-stringify@11.0.0 \
  mdast-util-gfm-task-list-item@2.0.1 micromark-extension-gfm-task-list-item@2.1.0 mdast-util-to-markdown@2.2.5
outcome <<'MODULE'
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify);
const root = processor.parse('-\n[x] Call Sam\n');
console.log(`root checked: ${root.checked}`);
console.log(`paragraph: ${JSON.stringify(root.children[1].children[0].value)}`);
console.log(`written again: ${JSON.stringify(processor.stringify(root))}`);
MODULE
