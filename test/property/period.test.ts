import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween } from '../../src/core/period/day';
import { contains, previousQuarter, quarterOf } from '../../src/core/period/period';
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
