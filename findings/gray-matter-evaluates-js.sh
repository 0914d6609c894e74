#!/bin/sh
# gray-matter 4.0.3
#
# Front matter that names JavaScript as its language is evaluated, as the package documents, and without any option
# that asks for it. An engine given for the key `javascript` takes its place and is handed the block as text.
#
#> {"answer":42}
#> {"text":"{ \"answer\": 6 * 7 }"}
. "$(dirname "$0")/lib.sh"
packages gray-matter@4.0.3
outcome <<'MODULE'
import matter from 'gray-matter';

const note = '---js\n{ "answer": 6 * 7 }\n---\nBody\n';
const javascript = (text) => ({ text: text.trim() });
console.log(JSON.stringify(matter(note).data));
console.log(JSON.stringify(matter(note, { engines: { javascript } }).data));
MODULE
