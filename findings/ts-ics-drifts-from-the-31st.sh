#!/bin/sh
# ts-ics 2.4.6
#
# A meeting on the 31st of every month is skipped in a month that has none (RFC 5545, 3.3.10: an invalid date is ignored).
# Here it moves to the last day of February and stays on that day of the month for good, as each date is counted from the
# one before.
#
#> FREQ=MONTHLY;COUNT=5 from 2026-01-31
#> 2026-01-31 2026-02-28 2026-03-28 2026-04-28 2026-05-28
. "$(dirname "$0")/lib.sh"
packages ts-ics@2.4.6
outcome <<'MODULE'
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics';

// The package counts by this machine's clock.
process.env.TZ = 'UTC';
const rule = convertIcsRecurrenceRule(undefined, { value: 'FREQ=MONTHLY;COUNT=5' });
const days = extendByRecurrenceRule(rule, { start: new Date('2026-01-31T12:00:00Z') });
console.log('FREQ=MONTHLY;COUNT=5 from 2026-01-31');
console.log(days.map((day) => day.toISOString().slice(0, 10)).join(' '));
MODULE
