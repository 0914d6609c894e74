import { strict as assert } from 'node:assert';
import { dayInLine } from '../../../src/core/period/dayLine';
import { dayIn, daysIn } from '../../../src/core/period/writtenDay';

describe('A written day', () => {
  const inOneWay = [
    '2026-10-09',
    '2026-10-9 Board',
    '20261009',
    '20261009T1030',
    '202610091030 Board',
    '20261009-103000',
    '2026/10/09 14:00 CET',
    '2026.10.09',
    'Board_2026_10_09_final',
    'board-2026-10-09',
    '09.10.2026',
    '9. 10. 2026',
    '9 October 2026',
    '9th of October, 2026',
    '09-Oct-2026',
    'Oct 9, 2026',
    'October 9th 2026',
    'Oct. 09 2026',
    '2026 Oct 9',
    'Fri, 09 Oct 2026 10:00:00 +0100',
    '9. Oktober 2026',
    '9. Okt. 2026',
    '9 de octubre de 2026',
    '9 oct. 2026',
    '9 octobre 2026',
    '9 ottobre 2026',
    '9 oktober 2026',
    '9 de outubro de 2026',
    '2026年10月9日',
    '2026 年 10 月 9 日 星期五',
    '[[2026-10-09]]',
  ];
  for (const text of inOneWay) {
    it(`is read in "${text}"`, () => {
      assert.deepEqual(dayIn(text)?.readings, ['2026-10-09']);
    });
  }

  it('is read in all languages where the months have other names', () => {
    const texts = [
      '1er février 2026',
      '1. März 2026',
      '1º de março de 2026',
      '1 de enero de 2026',
      '1 août 2026',
    ];
    assert.deepEqual(
      texts.map((text) => dayIn(text)?.readings[0]),
      ['2026-02-01', '2026-03-01', '2026-03-01', '2026-01-01', '2026-08-01'],
    );
    const more = [
      '1 mei 2026',
      '1 maart 2026',
      '1 giugno 2026',
      '1 luglio 2026',
      '1 Jänner 2026',
      '1 Dez 2026',
    ];
    assert.deepEqual(
      more.map((text) => dayIn(text)?.readings[0]),
      ['2026-05-01', '2026-03-01', '2026-06-01', '2026-07-01', '2026-01-01', '2026-12-01'],
    );
  });

  it('is the first of a range within a month', () => {
    const texts = [
      'Offsite (5-6 November 2026)',
      'November 5–6, 2026',
      '5. bis 6. November 2026',
      '5./6. November 2026',
      '5 y 6 de noviembre de 2026',
      '5 et 6 novembre 2026',
      'Nov 5 and 6, 2026',
      '5 November 2026',
    ];
    assert.deepEqual(
      texts.filter(
        (text) =>
          daysIn(text)
            .map(({ readings }) => readings[0])
            .join() !== '2026-11-05',
      ),
      [],
    );
    // A dash between blanks joins other things.
    assert.deepEqual(dayIn('Sprint 5 - 6 November 2026')?.readings, ['2026-11-06']);
  });

  it('has two readings where day and month may be either', () => {
    for (const text of ['04-06-2026', '04/06/2026', '4_6_2026']) {
      assert.deepEqual(dayIn(text)?.readings, ['2026-06-04', '2026-04-06'], text);
    }
  });

  it('has one reading where one of the numbers is no month, or both are the same', () => {
    assert.deepEqual(dayIn('13/06/2026')?.readings, ['2026-06-13']);
    assert.deepEqual(dayIn('06-13-2026')?.readings, ['2026-06-13']);
    assert.deepEqual(dayIn('05/05/2026')?.readings, ['2026-05-05']);
  });

  const none = [
    'Budget 2026',
    '2026-11',
    '2026-13-01',
    '30 February 2026',
    '12026-11-20',
    'v2026.11.20',
    '20 blue 2026',
    '1732099200000',
    '31.02.2026',
    'call 20261399',
    'Model 20 Nov',
  ];
  for (const text of none) {
    it(`is none in "${text}"`, () => {
      assert.equal(dayIn(text), undefined);
    });
  }

  it('is found with its place, and one after the other', () => {
    const found = daysIn('From 2026-11-02 to 13.11.2026');
    assert.deepEqual(
      found.map(({ start, end }) => [start, end]),
      [
        [5, 15],
        [19, 29],
      ],
    );
  });
});

describe('A line', () => {
  const whole = [
    '2026-11-20',
    'Friday, Nov 20, 2026 (9:00-10:00am PT)',
    '20 November 2026, 10:00 CET',
    'Freitag, 20. November 2026',
    'Freitag, den 20. November 2026, 10 Uhr',
    'vendredi 20 novembre 2026 à 14h30',
    'viernes, 20 de noviembre de 2026',
    'sexta-feira, 20 de novembro de 2026',
    '2026年11月20日 星期五',
    'Date: 2026-11-20',
    '**Date**:: 2026-11-20',
    '- **Date:** Nov 20, 2026',
    '| Date | 2026-11-20 |',
    'Datum der Sitzung: 20.11.2026',
    'Fecha: 20 de noviembre de 2026',
    '日期：2026年11月20日',
    'Meeting date and time: 2026-11-20 10:00',
    '[[2026-11-20]]',
    '[2026-11-20](daily/2026-11-20.md)',
    '<2026-11-20 Fri 10:00>',
    '2026-11-20T10:00:00Z',
    '2026-11-20 14:00 UTC+1',
    '2026-11-20 to 2026-11-21',
  ];
  for (const line of whole) {
    it(`is a day: "${line}"`, () => {
      const read = dayInLine(line);
      assert.deepEqual([read?.place, read?.day], ['whole', '2026-11-20']);
    });
  }

  it('begins with a day, and says what stands beside it', () => {
    const lines = [
      '2026-11-20 Platform review',
      'Fri 20 Nov 2026, 10:00: Platform review',
      '20.11.2026 – Platform review',
      '[[2026-11-20]] Platform review',
      '2026-11-20 (Fri) - Platform review',
      '**2026-11-20**: Platform review',
      '[2026-11-20](a.md) 10:00-11:00 CET Platform review',
    ];
    for (const line of lines) {
      const read = dayInLine(line);
      assert.deepEqual(
        [read?.place, read?.day, read?.beside],
        ['start', '2026-11-20', 'Platform review'],
        line,
      );
    }
  });

  it('keeps the marks of what stands beside a day', () => {
    assert.equal(dayInLine('2026-11-20 Review (all hands)')?.beside, 'Review (all hands)');
    assert.equal(dayInLine('2026-11-20: [Review](a.md)')?.beside, '[Review](a.md)');
    assert.equal(dayInLine('3 people, one review: 2026-11-20')?.beside, '3 people, one review');
  });

  it('ends with a day, and says what stands beside it', () => {
    const lines = [
      'Platform review - 2026/11/20 14:00 CET',
      'Platform review (20 November 2026)',
      'Platform review, Freitag, 20.11.2026',
      'Platform review 2026-11-20 – 2026-11-21',
    ];
    for (const line of lines) {
      const read = dayInLine(line);
      assert.deepEqual([read?.place, read?.day], ['end', '2026-11-20'], line);
      assert.ok(read?.beside.startsWith('Platform review'), line);
    }
  });

  it('that has a day in the midst of a sentence is about something else', () => {
    assert.equal(dayInLine('The outage of 2026-11-20 had two causes.'), undefined);
    assert.equal(dayInLine('We meet again on 2026-11-20 and then in May.'), undefined);
  });

  it('with a label of another day does not say when the note is from', () => {
    for (const line of ['Due: 2026-11-30', 'Next meeting: 2026-12-04', 'Last updated: 20 Nov 2026']) {
      assert.equal(dayInLine(line)?.place, 'end', line);
    }
  });

  it('with a label of its making is known', () => {
    assert.equal(dayInLine('Created: November 20, 2026 2:00 PM')?.isCreated, true);
    assert.equal(dayInLine('Date: November 20, 2026 2:00 PM')?.isCreated, false);
  });

  it('that can be read in two ways has both readings and no day', () => {
    const read = dayInLine('Date: 04-06-2026');
    assert.deepEqual([read?.place, read?.day, read?.readings.length], ['whole', undefined, 2]);
  });
});
