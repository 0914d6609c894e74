import assert from 'node:assert/strict';
import { durationAtEnd, parseDuration, writeDuration } from '../../../src/core/period/duration';
import { timeOfDay } from '../../../src/core/period/day';

describe('A duration at the end of a line', () => {
  const read = (line: string): string => {
    const found = durationAtEnd(line);
    return found ? `${line.slice(0, found.start)}|${found.minutes}` : line;
  };

  it('is understood as people write it, in parentheses or not', () => {
    assert.deepEqual(
      [
        'Ana 30m',
        'Ana (30m)',
        'Ana 45 min',
        'Ana 1h',
        'Ana 1h30',
        'Ana (1h30m) ',
        'Ana 1.5h',
        'Ana 1,5 h',
      ].map(read),
      ['Ana|30', 'Ana|30', 'Ana|45', 'Ana|60', 'Ana|90', 'Ana|90', 'Ana|90', 'Ana|90'],
    );
  });

  it('is understood in every form of duration, in parentheses', () => {
    const forms = [
      '90 minutes',
      '1:30',
      '1h30min',
      '1h 30 min',
      '1.5 hours',
      '1,5 Std.',
      '90 Minuten',
      '90 mins',
    ];
    assert.deepEqual(
      forms.map((form) => durationAtEnd(`Ana (${form})`)?.minutes),
      Array(8).fill(90),
    );
    assert.deepEqual(forms.map(parseDuration), Array(8).fill(90));
    assert.equal(durationAtEnd('The call is at 1:30'), undefined);
    assert.equal(durationAtEnd('Ana (1:75)'), undefined);
  });

  it('is nothing without a unit, of no length, longer than a day, or in the midst of words', () => {
    const lines = [
      'Team of 90',
      'PR (12)',
      'Ana 0m',
      'SLA of 48h',
      '30m with Ana',
      'Ana30m',
      'Ana (30m',
      'in 5am',
    ];
    assert.deepEqual(lines.map(read), lines);
  });

  it('is written so that it reads back', () => {
    assert.deepEqual([1, 30, 60, 90, 1440].map(writeDuration), ['1m', '30m', '1h', '1h30m', '24h']);
    for (let minutes = 1; minutes <= 1440; minutes++) {
      assert.equal(parseDuration(writeDuration(minutes)), minutes);
      assert.equal(durationAtEnd(`x (${writeDuration(minutes)})`)?.minutes, minutes);
    }
  });
});

describe('A time of day', () => {
  it('has two digits each', () => assert.deepEqual([timeOfDay(0, 5), timeOfDay(14, 30)], ['00:05', '14:30']));
});
