import assert from 'node:assert/strict';
import type { Quantity } from '../../bench/measure';
import { longestGap, measureRows, time, timeAndBlock } from '../../bench/measure';

/** A quantity with given samples, that tells when it is asked. */
function given(name: string, samples: readonly number[], asked: string[] = []): Quantity {
  let next = 0;
  const sample = (): Promise<number> => {
    asked.push(name);
    return Promise.resolve(samples[next++ % samples.length] ?? NaN);
  };
  return { name, unit: 'ms', sample };
}

describe('Measuring rows', () => {
  it('answers medians, of the floor too', async () => {
    const rows = [{ quantity: given('cold', [9, 1, 5]), floor: given('read', [2, 8, 3]) }];
    assert.deepEqual(await measureRows(rows, 3), [
      { name: 'cold', unit: 'ms', value: 5, floor: { name: 'read', value: 3 } },
    ]);
  });

  it('goes through all of them in each round, floors first, and samples a floor of several rows once', async () => {
    const asked: string[] = [];
    const read = given('read', [1], asked);
    const rows = [
      { quantity: read },
      { quantity: given('cold', [1], asked), floor: read },
      { quantity: given('tree', [1], asked), floor: given('pass', [1], asked) },
    ];
    await measureRows(rows, 2);
    const round = ['read', 'cold', 'pass', 'tree'];
    assert.deepEqual(asked, [...round, ...round]);
  });
});

describe('Timing work', () => {
  it('does what comes before and after around it, and counts neither', async () => {
    let [began, ended] = [NaN, NaN];
    const before = (): void => {
      keepBusy(5);
      began = performance.now();
    };
    const after = (): void => {
      ended = performance.now();
      keepBusy(5);
    };
    const took = await time('work', () => keepBusy(1), { before, after }).sample();
    assert.ok(took >= 1 && took <= ended - began, `${took} of ${ended - began} ms`);
  });

  it('notices how long the work lets nothing else run', async () => {
    const [timed, block] = timeAndBlock('work', () => keepBusy(20));
    const took = await timed.sample();
    const longest = await block.sample();
    assert.ok(longest >= 20 && longest <= took, `${longest} of ${took} ms`);
  });
});

describe('The longest block', () => {
  it('is the longest time between two turns, not all of it', () => {
    assert.equal(longestGap([0, 20, 90, 91]), 70);
  });
});

function keepBusy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
