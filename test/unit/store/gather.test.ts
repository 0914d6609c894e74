import assert from 'node:assert/strict';
import { ChangeBatcher, pauseWhileTyping } from '../../../src/core/store/changeBatcher';
import { aTimer } from '../../support/aTimer';

/** A gathering, its clock, and what it told so far: a list of paths, or `everything`. */
function gathering() {
  const told: (readonly string[] | 'everything')[] = [];
  const timer = aTimer();
  const gather = new ChangeBatcher(
    { files: (paths) => told.push(paths), everything: () => told.push('everything') },
    timer.start,
  );
  const addMany = (count: number): void => {
    for (let at = 0; at < count; at++) gather.add(`notes/${at}.md`, 40);
  };
  return { gather, told, timer, addMany };
}

describe('Changes that are gathered', () => {
  it('are told together after the pause, each file once', () => {
    const { gather, told, timer } = gathering();
    gather.add('a.md', 40);
    timer.pass(39);
    for (const path of ['b.md', 'a.md']) gather.add(path, 40);
    assert.deepEqual(told, []);
    timer.pass(1);
    assert.deepEqual(told, [['a.md', 'b.md']]);
    timer.pass(10_000);
    assert.equal(told.length, 1);
  });

  it('wait for the shortest pause that was asked for', () => {
    const { gather, told, timer } = gathering();
    gather.add('typed.md', 300);
    gather.add('saved.md', 40);
    gather.add('typed.md', 300);
    timer.pass(40);
    assert.deepEqual(told, [['typed.md', 'saved.md']]);
  });

  it('are told while they go on streaming', () => {
    const { gather, told, timer } = gathering();
    for (let at = 0; at < 100; at++) {
      gather.add('typed.md', 300);
      timer.pass(10);
    }
    assert.equal(told.length, 3);
  });

  it('are told one by one up to 500 files, and as everything past that', () => {
    const [few, many] = [gathering(), gathering()];
    few.addMany(500);
    few.addMany(500);
    few.timer.pass(40);
    assert.equal(few.told[0]?.length, 500);
    many.addMany(501);
    assert.ok(many.gather.isEverything);
    many.timer.pass(40);
    assert.deepEqual(many.told, ['everything']);
  });

  it('are everything as soon as somebody says so, with no file beside it', () => {
    const { gather, told, timer } = gathering();
    gather.add('a.md', 300);
    gather.addEverything(40);
    gather.add('b.md', 40);
    timer.pass(40);
    assert.deepEqual(told, ['everything']);
    assert.ok(!gather.isEverything);
  });

  it('are read no more than once in a second while bursts go on for ten', () => {
    const { told, timer, addMany } = gathering();
    for (let at = 0; at < 100; at++) {
      addMany(600);
      timer.pass(100);
    }
    assert.deepEqual([...new Set(told)], ['everything']);
    assert.ok(told.length >= 9 && told.length <= 11, `${told.length} readings`);
  });

  it('are told a second after a burst, and by their own pause again after that', () => {
    const { gather, told, timer, addMany } = gathering();
    addMany(501);
    timer.pass(40);
    gather.add('a.md', 40);
    timer.pass(999);
    assert.deepEqual(told, ['everything']);
    timer.pass(1);
    assert.deepEqual(told, ['everything', ['a.md']]);
    gather.add('b.md', 40);
    timer.pass(40);
    assert.deepEqual(told.at(-1), ['b.md']);
  });

  it('are told in time when a second went by after a burst without any', () => {
    const { gather, told, timer, addMany } = gathering();
    addMany(501);
    timer.pass(5000);
    gather.add('a.md', 40);
    timer.pass(40);
    assert.deepEqual(told, ['everything', ['a.md']]);
  });

  it('are told to nobody who has left', () => {
    const { gather, told, timer } = gathering();
    gather.add('a.md', 40);
    gather.dispose();
    timer.pass(1000);
    assert.deepEqual(told, []);
  });
});

describe('A text that somebody types in', () => {
  it('is read the seldomer the longer it is, and never less than every two seconds', () => {
    assert.deepEqual([0, 400, 5000, 1_000_000].map(pauseWhileTyping), [300, 400, 1550, 2000]);
  });
});
