#!/bin/sh
# gray-matter 4.0.3
#
# Called without options, it keeps what it has read by the text it was given, and keeps it before the block is parsed. The
# error in a broken block is therefore thrown once; from the second call on the same text is a note without any data, and
# its front matter is part of the body.
#
#> throws YAMLException
#> data {}, content "---\ntitle: \"Plan\n---\nBody\n"
. "$(dirname "$0")/lib.sh"
packages gray-matter@4.0.3 js-yaml@3.15.2
outcome <<'MODULE'
import matter from 'gray-matter';

const note = '---\ntitle: "Plan\n---\nBody\n';
for (let call = 1; call <= 2; call++) {
  try {
    const { data, content } = matter(note);
    console.log(`data ${JSON.stringify(data)}, content ${JSON.stringify(content)}`);
  } catch (error) {
    console.log(`throws ${error.name}`);
  }
}
MODULE
