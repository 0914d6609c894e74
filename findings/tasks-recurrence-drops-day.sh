#!/bin/sh
# rrule 2.8.1
#
# What is left of a sentence once a rule is found in it is dropped without an error: a day of the month behind its name is
# read only as `January on the 15th`. Each year on 15 January becomes the 20th if the series began on a 20th. Obsidian
# Tasks 8.3.0 reads `🔁 every January 15` by this function and writes the shorter rule back when the task is done.
#
#> every January 15 => every January; 2027-01-20 2028-01-20
#> every year on January 15 => every January; 2027-01-20 2028-01-20
#> every January on the 15th => every January on the 15th; 2027-01-15 2028-01-15
. "$(dirname "$0")/lib.sh"
packages rrule@2.8.1
outcome <<'MODULE'
import rrule from 'rrule';

const { RRule } = rrule;
const dtstart = new Date('2026-11-20T00:00:00Z');
for (const text of ['every January 15', 'every year on January 15', 'every January on the 15th']) {
  const rule = new RRule({ ...RRule.parseText(text), dtstart });
  const days = rule.all((_, at) => at < 2).map((day) => day.toISOString().slice(0, 10));
  console.log(`${text} => ${rule.toText()}; ${days.join(' ')}`);
}
MODULE
