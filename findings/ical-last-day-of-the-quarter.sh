#!/bin/sh
# ical.js 2.2.1
#
# A yearly rule for the last day of March, June, September and December is right in its first year. From the second year
# on the months of 30 days give the first day of the month that follows, which the rule does not even name. The same days
# as a rule of every third month are right.
#
#> FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
#> 2026-03-31 2026-06-30 2026-09-30 2026-12-31 2027-03-31 2027-07-01 2027-10-01 2027-12-31
#> FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
#> 2026-03-31 2026-06-30 2026-09-30 2026-12-31 2027-03-31 2027-06-30 2027-09-30 2027-12-31
. "$(dirname "$0")/lib.sh"
packages ical.js@2.2.1
outcome <<'MODULE'
import ICAL from 'ical.js';

for (const rule of ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1']) {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString('2026-03-31'));
  console.log(rule);
  console.log(Array.from({ length: 8 }, () => days.next().toString()).join(' '));
}
MODULE
