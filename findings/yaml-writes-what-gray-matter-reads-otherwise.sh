#!/bin/sh
# yaml 2.9.1 and gray-matter 4.0.3 with js-yaml 3.15.2
#
# `yaml` quotes a string only where YAML 1.2 would read something else. gray-matter reads with the types of YAML 1.1: a
# time of day is a number of base 60 there, underscores may stand in numbers, and a day is a moment. So a list of strings
# that one of them has written holds no string when the other has read it.
#
#> written: ["12:30","1_000","0b11","2026-03-01"]
#> yaml reads: ["12:30","1_000","0b11","2026-03-01"]
#> gray-matter reads: [750,1000,3,"2026-03-01T00:00:00.000Z"]
#> types: number, number, number, Date
. "$(dirname "$0")/lib.sh"
packages yaml@2.9.1 gray-matter@4.0.3 js-yaml@3.15.2
outcome <<'MODULE'
import matter from 'gray-matter';
import { parse, stringify } from 'yaml';

const tags = ['12:30', '1_000', '0b11', '2026-03-01'];
const block = stringify({ tags });
const read = matter(`---\n${block}---\n`, {}).data.tags;
console.log(`written: ${JSON.stringify(tags)}`);
console.log(`yaml reads: ${JSON.stringify(parse(block).tags)}`);
console.log(`gray-matter reads: ${JSON.stringify(read)}`);
console.log(`types: ${read.map((tag) => (tag instanceof Date ? 'Date' : typeof tag)).join(', ')}`);
MODULE
