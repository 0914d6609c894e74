import assert from 'node:assert/strict';
import { EchoFilter } from '../../../src/core/filing/echoFilter';

describe('The ticks of a list', () => {
  it('that come back as they were given are no news', () => {
    const echoes = new EchoFilter();
    echoes.gave([3, 1]);
    assert.equal(echoes.isNews([1, 3]), false);
  });

  it('of an earlier list, coming late, are no news of the later one', () => {
    const echoes = new EchoFilter();
    echoes.gave([]);
    echoes.gave([1]);
    echoes.gave([0]);
    assert.deepEqual([echoes.isNews([1]), echoes.isNews([0])], [false, false]);
  });

  it('that the user changed are news, each time', () => {
    const echoes = new EchoFilter();
    echoes.gave([1]);
    assert.equal(echoes.isNews([1]), false);
    assert.deepEqual([echoes.isNews([1, 2]), echoes.isNews([2]), echoes.isNews([1])], [true, true, true]);
  });

  it('are news also where the editor did not answer the list at all', () => {
    const echoes = new EchoFilter();
    echoes.gave([]);
    assert.equal(echoes.isNews([4]), true);
  });
});
