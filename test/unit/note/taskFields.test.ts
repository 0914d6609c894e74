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
