#!/bin/sh
# picomatch 4.0.7
#
# Parentheses in a pattern are a group even where none of `!?*+@` stands before them, which extended globs ask for. A folder
# with parentheses in its name is not matched by its own name, but one without them is. Escaped, they are themselves.
#
#> "Offsite (2026)/*.md" matches "Offsite (2026)/plan.md": false
#> "Offsite (2026)/*.md" matches "Offsite 2026/plan.md": true
#> "Offsite \\(2026\\)/*.md" matches "Offsite (2026)/plan.md": true
. "$(dirname "$0")/lib.sh"
packages picomatch@4.0.7
outcome <<'MODULE'
import picomatch from 'picomatch';

for (const [pattern, path] of [
  ['Offsite (2026)/*.md', 'Offsite (2026)/plan.md'],
  ['Offsite (2026)/*.md', 'Offsite 2026/plan.md'],
  ['Offsite \\(2026\\)/*.md', 'Offsite (2026)/plan.md'],
])
  console.log(`${JSON.stringify(pattern)} matches ${JSON.stringify(path)}: ${picomatch.isMatch(path, pattern)}`);
MODULE
