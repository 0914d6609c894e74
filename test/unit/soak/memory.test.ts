import assert from 'node:assert/strict';
import type { Sample } from '../../soak/memory';
import { quartersOf } from '../../soak/memory';

const sample = (minute: number, used: number): Sample => ({ minute, used, code: used / 2 });

describe('The memory of a soak', () => {
  it('is compared by the medians of the first and the last quarter', () => {
    const samples = [
      ...[sample(0, 100), sample(1, 900), sample(2, 102)],
      ...[sample(4, 300), sample(8, 400)],
      ...[sample(12, 110), sample(13, 114), sample(15.9, 1), sample(16.1, 120)],
    ];
    const { medians, code, growth } = quartersOf(samples, 16);
    assert.deepEqual(medians, [102, 300, 400, 112]);
    assert.deepEqual(code, [51, 150, 200, 56]);
    assert.equal(growth.toFixed(3), '0.098');
  });

  it('is not said to be flat where a quarter has no samples', () => {
    assert.ok(Number.isNaN(quartersOf([sample(0, 1)], 4).growth));
  });
});
