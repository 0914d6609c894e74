import assert from 'node:assert/strict';
import { englishList, formatList } from '../../../src/core/format/list';
import { englishNumbers, formatChange, formatCount, formatPercent } from '../../../src/core/format/numbers';

describe('Numbers and lists', () => {
  it('group thousands and nothing smaller', () => {
    const written = [0, 7, 999, 1000, 12_345, 1_234_567].map((count) => formatCount(count, englishNumbers));
    assert.deepEqual(written, ['0', '7', '999', '1,000', '12,345', '1,234,567']);
  });

  it('write a percentage as the language does', () => {
    assert.equal(formatPercent(46, englishNumbers), '46%');
    assert.equal(formatPercent(46, { group: '.', beforePercent: ' ' }), '46 %');
  });

  it('give every change but none its sign, with a true minus', () => {
    assert.deepEqual(
      [4, -3, 0].map((change) => formatChange(change, englishNumbers)),
      ['+4', '−3', '0'],
    );
  });

  it('string one, two and more parts together', () => {
    assert.deepEqual(
      [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => formatList(parts, englishList)),
      ['', 'a', 'a and b', 'a, b and c'],
    );
  });
});
