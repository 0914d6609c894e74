import assert from 'node:assert/strict';
import fc from 'fast-check';
import { percentages } from '../../../src/core/report/facts/attention/shares';
import { weightByPath } from '../../../src/core/report/facts/attention/weights';

describe('The arithmetic of a report', () => {
  it('rounds thirds by largest remainder, the first of equals getting what is left', () => {
    assert.deepEqual(percentages([1n, 1n, 1n]), [34, 33, 33]);
    assert.deepEqual(percentages([1n, 2n, 4n]), [14, 29, 57]);
  });

  it('has no shares of nothing', () => {
    assert.equal(percentages([0n, 0n]), undefined);
    assert.equal(percentages([]), undefined);
  });

  it('always adds up to 100, no share further than one point from the exact one', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, (given) => {
        const total = given.reduce((sum, amount) => sum + amount, 0n);
        const shares = percentages(given);
        if (total === 0n) return shares === undefined;
        assert.ok(shares);
        assert.equal(
          shares.reduce((sum, share) => sum + share, 0),
          100,
        );
        return shares.every((share, at) => {
          const exact = (given[at] ?? 0n) * 100n;
          const difference = BigInt(share) * total - exact;
          return -total < difference && difference < total;
        });
      }),
    );
  });

  it('divides a note equally among the distinct paths it carries', () => {
    const weights = weightByPath([
      { weight: 1n, paths: ['a', 'b', 'a'] },
      { weight: 1n, paths: ['b', 'c', 'd'] },
      { weight: 1n, paths: ['d'] },
    ]);
    // In sixths: a 3, b 3 + 2, c 2, d 2 + 6.
    assert.deepEqual([...weights].sort(), [
      ['a', 3n],
      ['b', 5n],
      ['c', 2n],
      ['d', 8n],
    ]);
  });

  it('loses nothing of a weight, however a note is divided', () => {
    const note = fc.record({
      weight: fc.constant(1n),
      paths: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(note, { minLength: 1 }), (notes) => {
        const total = [...weightByPath(notes).values()].reduce((sum, weight) => sum + weight, 0n);
        return total > 0n && total % BigInt(notes.length) === 0n;
      }),
    );
  });

  it('does not depend on the order of the notes', () => {
    const notes = [['a', 'b', 'c'], ['a'], ['b', 'c'], ['c', 'd', 'e', 'f', 'g']].map((paths) => ({
      weight: 1n,
      paths,
    }));
    assert.deepEqual([...weightByPath(notes)].sort(), [...weightByPath([...notes].reverse())].sort());
  });
});
