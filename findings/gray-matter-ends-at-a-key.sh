#!/bin/sh
# gray-matter 4.0.3 (beside yaml 2.9.1)
#
# The block ends at the first line that begins with `---`, whatever follows on that line. `---draft: true` is a plain key
# to YAML, which asks for white space behind the three dashes; here it ends the block, and what is left of the line and
# all further keys are taken for the body.
#
#> YAML: {"title":"Plan","---draft":true,"owner":"Sam"}
#> gray-matter: {"title":"Plan"}
#> body: "draft: true\nowner: Sam\n---\nBody\n"
. "$(dirname "$0")/lib.sh"
packages gray-matter@4.0.3 yaml@2.9.1
outcome <<'MODULE'
import matter from 'gray-matter';
import { parse } from 'yaml';

const block = 'title: Plan\n---draft: true\nowner: Sam\n';
const { data, content } = matter(`---\n${block}---\nBody\n`, {});
console.log(`YAML: ${JSON.stringify(parse(block))}`);
console.log(`gray-matter: ${JSON.stringify(data)}`);
console.log(`body: ${JSON.stringify(content)}`);
MODULE
