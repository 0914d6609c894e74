#!/bin/sh
# ignore 7.0.17 (beside git)
#
# On every file system its default is what git does on one that does not tell `Archive` from `archive` (core.ignorecase).
# Where git tells them apart, the package ignores files that git does not, unless it is given `ignorecase: false`.
#
#> git: false
#> ignore: true
#> ignore, ignorecase false: false
. "$(dirname "$0")/lib.sh"
needs git
packages ignore@7.0.17
outcome <<'MODULE'
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import ignore from 'ignore';

const pattern = 'archive/';
const path = 'Archive/plan.md';
const git = (...rest) => spawnSync('git', ['-c', 'core.ignorecase=false', ...rest]).status;
git('init', '--quiet');
writeFileSync('.gitignore', `${pattern}\n`);
// 0: ignored, 1: not ignored.
const isIgnored = { 0: true, 1: false };
console.log(`git: ${isIgnored[git('check-ignore', '--quiet', path)]}`);
console.log(`ignore: ${ignore().add(pattern).ignores(path)}`);
console.log(`ignore, ignorecase false: ${ignore({ ignorecase: false }).add(pattern).ignores(path)}`);
MODULE
