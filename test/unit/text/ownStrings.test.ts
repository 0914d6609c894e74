import assert from 'node:assert/strict';
import { withOwnStrings } from '../../../src/core/text/ownStrings';

describe('A value with strings of its own', () => {
  const long = 'a title of more than a few letters';

  it('says the same', () => {
    const value = {
      title: long,
      none: undefined,
      nothing: null,
      parts: [{ of: [long, 'short', 7, true] }, []],
      broken: `half of a pair: \ud83d`,
    };
    assert.deepEqual(withOwnStrings(value), value);
  });

  it('is the value itself where no string in it is long', () => {
    const value = { title: 'short', parts: [{ start: 1 }, 'b'], hashes: new Uint32Array([1, 2]) };
    assert.equal(withOwnStrings(value), value);
  });

  it('leaves the value as it was', () => {
    const part = { title: long };
    const value = { part, list: [part] };
    const own = withOwnStrings(value);
    assert.notEqual(own, value);
    assert.notEqual(own.part, part);
    assert.equal(value.part, part);
    assert.equal(value.list[0], part);
  });

  it('shares what was shared', () => {
    const part = { title: long };
    const own = withOwnStrings({ one: part, others: [part, part] });
    assert.equal(own.others[0], own.one);
    assert.equal(own.others[1], own.one);
  });

  it('keeps typed arrays', () => {
    const hashes = new Uint32Array([1, 2]);
    assert.equal(withOwnStrings({ title: long, hashes }).hashes, hashes);
  });
});
