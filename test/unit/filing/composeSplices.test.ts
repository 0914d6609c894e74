import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeSplices } from '../../../src/core/filing/composeSplices';
import type { Splice } from '../../../src/core/text/splice';
import { applySplices } from '../../../src/core/text/splice';
import { runs } from '../../support/runs';

const compose = (text: string, first: readonly Splice[], second: readonly Splice[]): readonly Splice[] =>
  composeSplices(first, second, applySplices(applySplices(text, first), second));

// Ascending and disjoint, from cuts of a text and what to put between every other two of them.
function splicesOf(text: string, cuts: readonly number[], put: readonly string[]): readonly Splice[] {
  const places = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b);
  return put.flatMap((added, index) => {
    const [start, end] = [places[2 * index], places[2 * index + 1]];
    return start === undefined || end === undefined ? [] : [{ start, end, text: added }];
  });
}

describe('Two edits in one', () => {
  it('keeps edits apart that stand apart', () => {
    const first = [{ start: 1, end: 1, text: 'xyz' }];
    const second = [{ start: 8, end: 9, text: '' }];
    assert.deepEqual(compose('abcdefgh', first, second), [
      { start: 1, end: 1, text: 'xyz' },
      { start: 5, end: 6, text: '' },
    ]);
  });

  it('makes one of an insertion and the removal of what stood beside it', () => {
    const first = [{ start: 2, end: 2, text: ', b' }];
    const second = [{ start: 1, end: 4, text: '' }];
    assert.deepEqual(compose('[a]', first, second), [{ start: 1, end: 2, text: 'b' }]);
  });

  it('does what both do', () => {
    const cuts = fc.array(fc.nat(30), { minLength: 6, maxLength: 6 });
    const put = fc.array(fc.string({ maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), cuts, put, cuts, put, (text, cuts1, put1, cuts2, put2) => {
        const first = splicesOf(text, cuts1, put1);
        const between = applySplices(text, first);
        const second = splicesOf(between, cuts2, put2);
        assert.equal(applySplices(text, compose(text, first, second)), applySplices(between, second));
      }),
      { numRuns: runs },
    );
  });
});
