import assert from 'node:assert/strict';
import { typedPeriod } from '../../../src/core/period/period';
import { aDay } from '../../support/aDay';

const calendar = { today: aDay('2026-11-20'), fiscalYearStart: 4 };
const typed = (text: string): string | undefined => typedPeriod(text, calendar)?.id;

describe('A period as it is typed', () => {
  it('may be any that the command line knows, in any case and with blanks', () => {
    assert.equal(typed(' 2026-h1 '), '2026-H1');
    assert.equal(typed('2026 q4'), '2026-Q4');
    assert.equal(typed('fy27-q1'), 'FY27-Q1');
    assert.equal(typed('2026-11'), '2026-11');
    assert.equal(typed('2026'), '2026');
    assert.equal(typed('2026-10-01 .. 2026-12-31'), '2026-10-01..2026-12-31');
    assert.equal(typed('Last Quarter'), 'FY27-Q2');
  });

  it('is none while it is half typed, or where there is no such', () => {
    for (const text of [
      '',
      ' ',
      '2026-',
      '202',
      '2026-Q5',
      '2026-13',
      '2026-12-31..2026-10-01',
      'FY27-H1',
      '..',
    ]) {
      assert.equal(typed(text), undefined, text);
    }
  });
});
