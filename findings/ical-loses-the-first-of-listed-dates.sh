#!/bin/sh
# ical.js 2.2.1
#
# An event with further dates (RDATE) and no rule happens at its start and at those dates (RFC 5545, 3.8.5.2: DTSTART is
# the first of the set). Its iterator gives the further dates alone.
#
#> DTSTART 2026-01-05, RDATE 2026-01-14 and 2026-02-03
#> 2026-01-14 2026-02-03
. "$(dirname "$0")/lib.sh"
packages ical.js@2.2.1
outcome <<'MODULE'
import ICAL from 'ical.js';

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//example//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART:20260105T090000
DTEND:20260105T093000
RDATE:20260114T090000,20260203T090000
SUMMARY:Steering
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent'));

const days = [];
const iterator = event.iterator();
for (let at = iterator.next(); at; at = iterator.next()) days.push(at.toString().slice(0, 10));
console.log('DTSTART 2026-01-05, RDATE 2026-01-14 and 2026-02-03');
console.log(days.join(' '));
MODULE
