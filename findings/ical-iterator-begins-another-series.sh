#!/bin/sh
# ical.js 2.2.1
#
# `event.iterator(from)` does not give the rest of the series from that moment on. It begins the rule there: a meeting of
# every other week moves to the weeks between, and its COUNT begins anew, so that it goes on when it is over.
#
#> iterator(): 2026-01-05 2026-01-19 2026-02-02 2026-02-16
#> iterator(2026-01-26): 2026-01-26 2026-02-09 2026-02-23 2026-03-09
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
RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4
SUMMARY:Planning
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent'));

function daysOf(iterator) {
  const days = [];
  for (let at = iterator.next(); at; at = iterator.next()) days.push(at.toString().slice(0, 10));
  return days.join(' ');
}

console.log(`iterator(): ${daysOf(event.iterator())}`);
const from = ICAL.Time.fromDateTimeString('2026-01-26T09:00:00');
console.log(`iterator(2026-01-26): ${daysOf(event.iterator(from))}`);
MODULE
