import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween } from '../../src/core/period/day';
import {
  contains,
  parsePeriod,
  previousPeriod,
  previousQuarter,
  quarterOf,
} from '../../src/core/period/period';
import { weekOf } from '../../src/core/period/week';
import { aDay } from '../support/aDay';
import { runs } from '../support/runs';

const anyDay = fc
  .integer({ min: 0, max: 150_000 })
  .map((days) => aDay(Temporal.PlainDate.from('1800-01-01').add({ days }).toString()));
const anyMonth = fc.integer({ min: 1, max: 12 });

describe('Calendar arithmetic', () => {
  it('agrees with Temporal', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        assert.equal(addDays(day, days), Temporal.PlainDate.from(day).add({ days }).toString());
      }),
      { numRuns: runs },
    );
  });

  it('numbers weeks as Temporal does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { weekOfYear, yearOfWeek, dayOfWeek } = Temporal.PlainDate.from(day);
        const { year, number, from, to } = weekOf(day);
        assert.deepEqual([year, number], [yearOfWeek, weekOfYear]);
        assert.equal(addDays(from, dayOfWeek - 1), day);
        assert.equal(daysBetween(from, to), 6);
      }),
      { numRuns: runs },
    );
  });

  it('puts weeks end to end, each named so that it is found again (L15)', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const calendar = { today: day, fiscalYearStart: 1 };
        const week = parsePeriod('this-week', calendar);
        assert.ok(week && contains(week, day));
        assert.deepEqual(parsePeriod(week.id, calendar), week);
        const before = previousPeriod(week, 1);
        assert.equal(addDays(before.to, 1), week.from);
        assert.deepEqual(parsePeriod('last-week', calendar), before);
      }),
      { numRuns: runs },
    );
  });

  it('counts back what it counted forth', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => assert.equal(addDays(a, daysBetween(a, b)), b)),
      { numRuns: runs },
    );
  });

  it('puts every day into exactly one quarter, and quarters end to end (L15)', () => {
    fc.assert(
      fc.property(anyDay, anyMonth, (day, start) => {
        const quarter = quarterOf(day, start);
        const before = previousQuarter(quarter, start);
        assert.ok(contains(quarter, day));
        assert.equal(addDays(before.to, 1), quarter.from);
        assert.equal(quarterOf(quarter.from, start).id, quarter.id);
        assert.equal(quarterOf(quarter.to, start).id, quarter.id);
      }),
      { numRuns: runs },
    );
  });
});
