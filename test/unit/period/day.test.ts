import assert from 'node:assert/strict';
import {
  addDays,
  dayAtStart,
  dayOf,
  daysBetween,
  parseDay,
  weeksBetween,
} from '../../../src/core/period/day';
import { parseDuration } from '../../../src/core/period/duration';
import { aDay } from '../../support/aDay';

describe('A day', () => {
  it('is the first ten characters of a date, whatever time and zone follow', () => {
    assert.equal(dayAtStart('2026-11-20T23:59:59-11:00'), '2026-11-20');
    assert.equal(dayAtStart('2026-11-20 10:00:00 +0100'), '2026-11-20');
    assert.equal(dayAtStart('2013/7/3 20:46:25'), '2013-07-03');
    assert.equal(dayAtStart('2026-11-20-platform-review'), '2026-11-20');
  });

  it('is none where the calendar has none', () => {
    assert.equal(dayAtStart('2026-02-29'), undefined);
    assert.equal(dayAtStart('2026-13-01'), undefined);
    assert.equal(dayAtStart('2026-11-201'), undefined);
    assert.equal(dayAtStart('next week'), undefined);
    assert.equal(parseDay('2026-11-20T10:00'), undefined);
    assert.equal(dayOf(2024, 2, 29), '2024-02-29');
    assert.equal(dayOf(1900, 2, 29), undefined);
    assert.equal(dayOf(2000, 2, 29), '2000-02-29');
  });

  it('moves over months, years and leap days', () => {
    assert.equal(addDays(aDay('2024-02-28'), 1), '2024-02-29');
    assert.equal(addDays(aDay('2026-01-01'), -1), '2025-12-31');
    assert.equal(daysBetween(aDay('2026-01-01'), aDay('2027-01-01')), 365);
    assert.equal(weeksBetween(aDay('2026-11-01'), aDay('2026-11-14')), 1);
  });
});

describe('A duration', () => {
  it('is read as people write it, in minutes', () => {
    const minutes = ['45m', '1h30', '1h30m', '1.5h', '1,5h', '90', '2h', '0m', '45 min'].map(parseDuration);
    assert.deepEqual(minutes, [45, 90, 90, 90, 90, 90, 120, 0, 45]);
  });

  it('is none where the text is none', () => {
    assert.deepEqual(['soon', '', '1d', '-5m', '1h99999'].map(parseDuration), Array(5).fill(undefined));
  });
});
