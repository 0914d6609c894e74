import assert from 'node:assert/strict';
import { isSameStamp, stampOf } from '../../../src/core/store/stamp';

describe('The stamp of a file', () => {
  it('is its size and the time of its last change', () => {
    assert.deepEqual(stampOf(12, 1000.25, 9000), { size: 12, time: 1000.25 });
  });

  it('is none for 2 s after a change, in which another one could show the same', () => {
    assert.equal(stampOf(12, 7000, 9000), undefined);
    assert.ok(stampOf(12, 6999, 9000));
  });

  it('is none where the change lies ahead, or no time is known', () => {
    assert.equal(stampOf(12, 10_000, 9000), undefined);
    assert.equal(stampOf(12, 0, 9000), undefined);
  });

  it('is the same only with the same size and the same time, and never as none', () => {
    const stamp = { size: 12, time: 1000.25 };
    assert.ok(isSameStamp(stamp, { ...stamp }));
    assert.ok(!isSameStamp(stamp, { ...stamp, size: 13 }));
    assert.ok(!isSameStamp(stamp, { ...stamp, time: 1000.5 }));
    assert.ok(!isSameStamp(stamp, undefined));
  });
});
