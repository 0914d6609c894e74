#!/bin/sh
# yaml 2.9.1
#
# A document keeps comments, order and most quotes, but not the text: once one key is added, the lines of all others are
# set anew. Brackets get blanks, the blanks before a comment become one, lists are indented by two, and a plain text of
# more than 80 characters is broken over two lines.
#
#> - tags: [ops,people]   # by area
#> - links:
#> -     - one
#> - summary: We moved the build of the mobile application to the shared runners, which halved its cost
#> + tags: [ ops, people ] # by area
#> + links:
#> +   - one
#> + summary: We moved the build of the mobile application to the shared runners,
#> +   which halved its cost
#> + owner: Sam
. "$(dirname "$0")/lib.sh"
packages yaml@2.9.1
outcome <<'MODULE'
import { parseDocument } from 'yaml';

const text = `tags: [ops,people]   # by area
links:
    - one
summary: We moved the build of the mobile application to the shared runners, which halved its cost
`;
const document = parseDocument(text);
document.set('owner', 'Sam');
const linesOf = (block) => block.trimEnd().split('\n');
for (const line of linesOf(text)) console.log(`- ${line}`);
for (const line of linesOf(String(document))) console.log(`+ ${line}`);
MODULE
