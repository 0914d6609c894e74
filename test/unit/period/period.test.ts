import assert from 'node:assert/strict';
import {
  lastThirteenWeeks,
  parsePeriod,
  previousPeriod,
  previousQuarter,
  quarterOf,
} from '../../../src/core/period/period';
import { aDay } from '../../support/aDay';

const calendar = { today: aDay('2026-11-23'), fiscalYearStart: 1 };
const fromApril = { today: aDay('2026-11-23'), fiscalYearStart: 4 };

const days = (text: string, in_ = calendar): string | undefined => {
  const period = parsePeriod(text, in_);
  return period && `${period.id} ${period.from} ${period.to}`;
};

describe('A period', () => {
  it('is read in every form of the command line', () => {
    assert.equal(days('2026-Q4'), '2026-Q4 2026-10-01 2026-12-31');
    assert.equal(days('2026-11'), '2026-11 2026-11-01 2026-11-30');
    assert.equal(days('2024-02'), '2024-02 2024-02-01 2024-02-29');
    assert.equal(days('2026-H2'), '2026-H2 2026-07-01 2026-12-31');
    assert.equal(days('2026'), '2026 2026-01-01 2026-12-31');
    assert.equal(days('2026-10-05..2026-10-09'), '2026-10-05..2026-10-09 2026-10-05 2026-10-09');
    assert.equal(days('this-quarter'), '2026-Q4 2026-10-01 2026-12-31');
    assert.equal(days('last-quarter'), '2026-Q3 2026-07-01 2026-09-30');
    assert.equal(days('2026-W47'), '2026-W47 2026-11-16 2026-11-22');
    assert.equal(days('this-week'), '2026-W48 2026-11-23 2026-11-29');
    assert.equal(days('last-week'), '2026-W47 2026-11-16 2026-11-22');
    assert.equal(days('this-month'), '2026-11 2026-11-01 2026-11-30');
    assert.equal(days('last-month'), '2026-10 2026-10-01 2026-10-31');
  });

  it('is none where the text names none', () => {
    const none = [
      '2026-Q5',
      '2026-Q0',
      '2026-13',
      '26-Q4',
      'Q4',
      '',
      '2026-H3',
      '2026-W00',
      '2026-W54',
      '2025-W53',
      '2026-W7',
      'FY27-W07',
      'next-week',
      'constructor',
      'FY27-H1',
      '2026-12-31..2026-01-01',
    ];
    assert.deepEqual(
      none.map((text) => days(text)),
      none.map(() => undefined),
    );
  });

  it('of a week belongs to the year of its Thursday', () => {
    assert.equal(days('2026-W01'), '2026-W01 2025-12-29 2026-01-04');
    assert.equal(days('2026-W53'), '2026-W53 2026-12-28 2027-01-03');
    const newYear = { today: aDay('2027-01-01'), fiscalYearStart: 1 };
    assert.equal(days('this-week', newYear), '2026-W53 2026-12-28 2027-01-03');
    assert.equal(days('last-month', newYear), '2026-12 2026-12-01 2026-12-31');
  });

  it('of the fiscal year bears the number of the year it ends in', () => {
    assert.equal(days('FY27-Q1', fromApril), 'FY27-Q1 2026-04-01 2026-06-30');
    assert.equal(days('FY27-Q4', fromApril), 'FY27-Q4 2027-01-01 2027-03-31');
    assert.equal(days('FY27', fromApril), 'FY27 2026-04-01 2027-03-31');
    assert.equal(days('FY27-Q1'), 'FY27-Q1 2027-01-01 2027-03-31');
    assert.equal(days('this-quarter', fromApril), 'FY27-Q3 2026-10-01 2026-12-31');
    assert.equal(days('2026-Q4', fromApril), '2026-Q4 2026-10-01 2026-12-31');
  });

  it('of a fiscal year that begins in mid-quarter has quarters of its own', () => {
    const fromFebruary = { today: aDay('2027-01-31'), fiscalYearStart: 2 };
    assert.equal(days('this-quarter', fromFebruary), 'FY27-Q4 2026-11-01 2027-01-31');
    assert.equal(previousQuarter(quarterOf(aDay('2027-02-01'), 2), 2).id, 'FY27-Q4');
  });

  it('is followed backwards by one of its own kind', () => {
    const before = (text: string, in_ = calendar): string => {
      const period = parsePeriod(text, in_);
      assert.ok(period);
      const { id, from, to } = previousPeriod(period, in_.fiscalYearStart);
      return `${id} ${from} ${to}`;
    };
    assert.equal(before('2026-Q1'), '2025-Q4 2025-10-01 2025-12-31');
    assert.equal(before('2026-01'), '2025-12 2025-12-01 2025-12-31');
    assert.equal(before('2026-H1'), '2025-H2 2025-07-01 2025-12-31');
    assert.equal(before('2026'), '2025 2025-01-01 2025-12-31');
    assert.equal(before('FY27-Q1', fromApril), 'FY26-Q4 2026-01-01 2026-03-31');
    assert.equal(before('FY27', fromApril), 'FY26 2025-04-01 2026-03-31');
    assert.equal(before('2026-10-08..2026-10-14'), '2026-10-01..2026-10-07 2026-10-01 2026-10-07');
  });

  it('of the last 13 weeks begins 90 days ago and has no end, so that tomorrow is not missing', () => {
    const { from, to } = lastThirteenWeeks(aDay('2026-11-23'));
    assert.deepEqual([from, to], ['2026-08-25', '9999-12-31']);
  });
});
