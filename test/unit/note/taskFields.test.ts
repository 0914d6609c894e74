import assert from 'node:assert/strict';
import { readTaskFields, withoutBlockId } from '../../../src/core/note/taskFields';

const textOf = (written: string): string => readTaskFields(written).text;
const daysOf = (written: string): unknown =>
  Object.fromEntries(Object.entries(readTaskFields(written).days).filter(([, day]) => day !== undefined));

describe('The fields of a task', () => {
  it('are taken off its end, in any order, with hashtags between them', () => {
    const written =
      'Sell it 🔺 #a 🔁 every week when done ➕ 2026-10-01 #b/c 📅\uFE0F2026-10-09 🆔 a1 ⛔ b2, c3 ^id';
    assert.equal(textOf(written), 'Sell it #a #b/c');
    assert.deepEqual(daysOf(written), { created: '2026-10-01', due: '2026-10-09' });
  });

  it('are words of the author in the middle of it', () => {
    for (const written of [
      '🔺 means top, and 📅 2026-10-01 was too early',
      'Cut (id:: 7) in half (due:: 2026-10-01), says Ana',
      'Cut 🔁 every week, they said.',
      '^a b',
      'Stop ⛔ this (soon)',
    ]) {
      assert.equal(textOf(written), written);
      assert.deepEqual(daysOf(written), {});
    }
  });

  it('are words where Obsidian Tasks reads no value of theirs', () => {
    for (const written of [
      'Ship 🏁 line',
      'Talk 🔁 the talks',
      'Pay [due:: soon]',
      'Pay 📅 2026-1-2',
      'x ✅',
    ]) {
      assert.equal(textOf(written), written);
    }
  });

  it('are read in front of words that say no rule, which stay', () => {
    for (const [written, text] of [
      ['Book it 📅 2026-10-01 🔁 the talks', 'Book it 🔁 the talks'],
      ['Book it 📅 2026-10-01 🏁 line', 'Book it 🏁 line'],
      ['Book it 📅 2026-10-01 🏁 deleted', 'Book it 🏁 deleted'],
      ['Book it 📅 2026-10-01 🔁 everyone agrees, yes!', 'Book it 🔁 everyone agrees, yes!'],
      ['Book it 📅 2026-10-01 #a 🔁 weekly #b', 'Book it #a 🔁 weekly #b'],
      [
        'Book it [due:: 2026-10-01] [repeat:: the talks] (onCompletion:: ask)',
        'Book it [repeat:: the talks] (onCompletion:: ask)',
      ],
    ] as const) {
      assert.equal(textOf(written), text);
      assert.deepEqual(daysOf(written), { due: '2026-10-01' }, written);
    }
  });

  it('may be written in capitals where Obsidian Tasks reads them so, and rules without a blank', () => {
    for (const field of [
      '🏁 Delete',
      '🏁\uFE0F KEEP',
      '[onCompletion:: Keep]',
      '🔁 Every 2 weeks',
      '🔁 EVERY DAY when done',
      '🔁 everyday',
      '🔁 every2weeks',
      '[repeat:: Everyday]',
      '(repeat:: every month on the 1st)',
    ]) {
      assert.equal(textOf(`Book it 📅 2026-10-01 ${field}`), 'Book it', field);
      assert.deepEqual(daysOf(`Book it 📅 2026-10-01 ${field}`), { due: '2026-10-01' }, field);
    }
  });

  it('may be as long as a list of ids is', () => {
    const ids = Array.from({ length: 90 }, (_, n) => `step${n}`);
    for (const list of [`⛔ ${ids.join(',')}`, `[dependsOn:: ${ids.join(', ')}]`]) {
      const written = `Book it ➕ 2026-10-01 ${list} 📅 2026-11-01`;
      assert.equal(textOf(written), 'Book it');
      assert.deepEqual(daysOf(written), { created: '2026-10-01', due: '2026-11-01' });
    }
  });

  it('are read from the end, so that the leftmost of two wins', () => {
    assert.deepEqual(daysOf('Pay 📅 2026-10-01 📅 2026-11-01'), { due: '2026-10-01' });
    assert.deepEqual(daysOf('Pay [due:: 2026-10-01] and 📅 2026-11-01'), { due: '2026-11-01' });
    assert.deepEqual(daysOf('Pay 📅 2026-02-30 📅 2026-11-01'), {});
  });

  it('may be inline fields of Dataview, in either bracket, with commas behind', () => {
    const written =
      'Pay (created:: 2026-10-01), [priority:: low], [start::2026-10-02] ( completion:: 2026-10-03 )';
    assert.equal(textOf(written), 'Pay');
    assert.deepEqual(daysOf(written), { created: '2026-10-01', start: '2026-10-02', done: '2026-10-03' });
    assert.equal(textOf('Pay (due:: 2026-10-01]'), 'Pay (due:: 2026-10-01]');
  });

  it('may name their day by a link', () => {
    assert.deepEqual(daysOf('a ⏳ [[2026-10-01]] ❌ [[daily/2026-10-02|Friday]] [due:: [[2026-10-03]]]'), {
      scheduled: '2026-10-01',
      cancelled: '2026-10-02',
      due: '2026-10-03',
    });
    assert.equal(textOf('a ⏳ [[2026-10-01]] [due:: [[2026-10-03]]]'), 'a');
  });

  it('stand at the end of its first line, as in Obsidian, or of its last', () => {
    assert.equal(textOf('Pay 📅 2026-10-01 ^a\nthe rent ✅ 2026-10-02'), 'Pay the rent');
    assert.deepEqual(daysOf('Pay 📅 2026-10-01\nthe rent 📅 2026-10-02\nof May'), { due: '2026-10-01' });
    assert.equal(textOf('Pay\nthe rent 📅 2026-10-02\nof May'), 'Pay the rent 📅 2026-10-02 of May');
  });
});

describe('A block id', () => {
  it('is taken off the end of a text, also from a line of its own, and from nowhere else', () => {
    assert.equal(withoutBlockId('We go. ^a-1'), 'We go. ');
    assert.equal(withoutBlockId('We go.\n^a-1 '), 'We go.\n');
    for (const text of ['2^10', 'x ^2 y', 'x ^a_b']) assert.equal(withoutBlockId(text), text);
  });
});
