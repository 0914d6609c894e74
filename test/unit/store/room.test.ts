import assert from 'node:assert/strict';
import { Room } from '../../../src/core/store/weightedSemaphore';

/** Work that goes on until it is told to end. */
function aWork(): { readonly work: () => Promise<void>; readonly end: () => void; begun: boolean } {
  const ends: (() => void)[] = [];
  const one = {
    begun: false,
    work: (): Promise<void> => {
      one.begun = true;
      return new Promise((resolve) => void ends.push(resolve));
    },
    end: () => ends.forEach((end) => end()),
  };
  return one;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('A room of limited size', () => {
  it('lets in what it has room for, and the next in order as soon as somebody leaves', async () => {
    const room = new Room(10);
    const [small, large, last] = [aWork(), aWork(), aWork()];
    const all = [room.within(4, small.work), room.within(7, large.work), room.within(1, last.work)];
    await settled();
    // The last one would fit, but it is not its turn.
    assert.deepEqual([small.begun, large.begun, last.begun], [true, false, false]);
    small.end();
    await settled();
    assert.deepEqual([large.begun, last.begun], [true, true]);
    large.end();
    last.end();
    await Promise.all(all);
  });

  it('lets in what is larger than all of it, by itself', async () => {
    const room = new Room(10);
    const [small, huge, last] = [aWork(), aWork(), aWork()];
    const all = [room.within(1, small.work), room.within(99, huge.work), room.within(1, last.work)];
    await settled();
    assert.deepEqual([small.begun, huge.begun, last.begun], [true, false, false]);
    small.end();
    await settled();
    assert.deepEqual([huge.begun, last.begun], [true, false]);
    huge.end();
    await settled();
    last.end();
    await Promise.all(all);
  });

  it('is free again after work that failed', async () => {
    const room = new Room(1);
    await assert.rejects(
      room.within(1, () => Promise.reject(new Error('gone'))),
      /gone/,
    );
    assert.equal(await room.within(1, () => Promise.resolve('in')), 'in');
  });
});
