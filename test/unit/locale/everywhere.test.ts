import assert from 'node:assert/strict';
import { slugOf } from '../../../src/core/actions/slug';
import { scanNote } from '../../../src/core/note/scanNote';
import { calendarQuarter, contains, quarterOf } from '../../../src/core/period/period';
import { comparable, createTaxonomy } from '../../../src/core/taxonomy/taxonomy';
import { readCategory } from '../../../src/core/taxonomy/readCategory';
import { aDay } from '../../support/aDay';

// `npm test` runs these, and all that is about days, case and reports, in four time zones and with a Turkish locale.
const asked = process.env['REMIT_ZONE'];

describe('Wherever in the world', () => {
  if (asked !== undefined) {
    it('these tests do run where they say', function () {
      const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
      // By its name of today or of yesterday.
      assert.equal(timeZone, new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone);
      // What locale a program has is the environment's word on Linux alone.
      if (process.platform !== 'linux') this.skip();
      assert.equal(locale, 'tr-TR');
      assert.equal(new Intl.NumberFormat().format(1234.5), '1.234,5');
    });
  }

  it('paths are compared by one rule of case, which is not that of the place', () => {
    assert.equal(comparable('VISION/TITLE'), 'vision/title');
    assert.equal(comparable('\u0130'), 'i\u0307');
    // Only in lower case there is one character for both; what merely looks alike stays apart.
    assert.equal(comparable('J\u030C'), comparable('\u01F0'));
    assert.notEqual(comparable('\uFB01x'), comparable('fix'));
    const category = readCategory(
      'responsibilities/vision.md',
      '---\nactivities: [interviewing]\n---\n',
    ).category;
    assert.ok(category);
    assert.equal(createTaxonomy([category]).resolve('VISION/INTERVIEWING').kind, 'activity');
    assert.equal(slugOf('INTERVIEWING'), 'interviewing');
  });

  it('a note of the first and of the last day of a quarter is of that quarter', () => {
    for (const day of ['2026-10-01', '2026-12-31', '2026-10-25', '2026-11-01', '2024-02-29', '2011-12-30']) {
      // Summer time ends on two of them, and one of them Samoa never had.
      for (const written of [day, `${day}T00:00:00Z`, `${day}T23:59:59-11:00`, `${day} 23:30`]) {
        const { note } = scanNote('a.md', `---\ndate: ${written}\n---\n`);
        assert.equal(note.date, day);
        assert.ok(contains(quarterOf(aDay(day), 1), aDay(day)));
      }
    }
    assert.ok(contains(calendarQuarter(2026, 4), aDay('2026-10-01')));
    assert.ok(!contains(calendarQuarter(2026, 4), aDay('2027-01-01')));
  });
});
