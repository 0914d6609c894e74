import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

/** Each hashtag of a note with the minutes that its line gives itself. */
const minutesOf = (text: string): readonly string[] =>
  scanNote('a.md', text).note.tokens.map(({ written, time }) => `${written} ${time?.minutes ?? '-'}`);

describe('The time of a line', () => {
  it('stands in parentheses at its end, in any of the forms of a duration', () => {
    assert.deepEqual(
      minutesOf('- 14:05 Talked #tech/ops (30m)\n- Wrote #tech/cost (1h15)\n* x #a/b (1.5h) \n'),
      ['tech/ops 30', 'tech/cost 75', 'a/b 90'],
    );
  });

  it('is that of every hashtag in it, also of one that was added behind it', () => {
    assert.deepEqual(minutesOf('- Talked #tech/ops #tech/cost (30m) #a/b\n'), [
      'tech/ops 30',
      'tech/cost 30',
      'a/b 30',
    ]);
  });

  it('may stand on the last of several lines, but is no line of an item below', () => {
    assert.deepEqual(minutesOf('- Talked #tech/ops\n  for long (30m)\n'), ['tech/ops 30']);
    assert.deepEqual(minutesOf('- Talked #tech/ops\n  - of this #a/b (30m)\n'), ['tech/ops -', 'a/b 30']);
  });

  it('is written in every form of a duration', () => {
    const forms = ['20 minutes', '0:20', '20m', '20min', '20 mins'];
    assert.deepEqual(
      forms.flatMap((form) => minutesOf(`- Talked #tech/ops (${form})\n`)),
      Array(5).fill('tech/ops 20'),
    );
    assert.deepEqual(minutesOf('- Talked #tech/ops (2 hours)\n'), ['tech/ops 120']);
  });

  it('may stand before what other tools append', () => {
    const appended = [
      '✅ 2026-11-02',
      '➕ 2026-11-01 ✅ 2026-11-02',
      '^a1b2c3',
      '✅ 2026-11-02 ^a1b2c3',
      '[completion:: 2026-11-02]',
      '(with:: Ana)',
      '⏫',
      '#a/b ^a1b2c3',
    ];
    for (const behind of appended)
      assert.equal(minutesOf(`- [x] Talked #tech/ops (30m) ${behind}\n`)[0], 'tech/ops 30', behind);
  });

  it('needs its parentheses, its unit and its place', () => {
    for (const line of [
      '#tech/ops took 30m',
      '#tech/ops (30)',
      '#tech/ops (30m) later',
      '#tech/ops (30m).',
      '#tech/ops `(30m)`',
      '#tech/ops [x](30m)',
      '#tech/ops (0m)',
      '#tech/ops (in 30m)',
    ]) {
      assert.deepEqual(minutesOf(`- ${line}\n`), ['tech/ops -'], line);
    }
  });

  it('is none of a heading, of a table, or of a line without a hashtag', () => {
    assert.deepEqual(minutesOf('## Talk #tech/ops (30m)\n\n#a/b\n\nAll the day (8h)\n'), [
      'tech/ops -',
      'a/b -',
    ]);
    assert.deepEqual(minutesOf('| a | b |\n| - | - |\n| #tech/ops | (30m) |\n'), ['tech/ops -']);
  });

  it('tells apart two lines of one item', () => {
    const { tokens } = scanNote('a.md', '- Talked #a/b (30m)\n\n  Wrote #a/c (15m)\n').note;
    assert.deepEqual(
      tokens.map(({ time }) => time),
      [
        { minutes: 30, line: 0 },
        { minutes: 15, line: 2 },
      ],
    );
  });
});
