import assert from 'node:assert/strict';
import { lineHash } from '../../../../src/core/note/markdown/lineHash';

describe('The hash of a line', () => {
  it('is the same whatever marks and white space stand around the words', () => {
    const same = [
      'two words',
      '  two   words\t',
      '- two words',
      '> * two words',
      '10. [x] two\u00A0words',
      '+ [ ] two words',
    ];
    assert.equal(new Set(same.map(lineHash)).size, 1);
  });

  it('differs for different words', () => {
    const different = [
      'two words',
      'Two words',
      'twowords',
      'two words.',
      '-two words',
      '# two words',
      '1.two words',
    ];
    assert.equal(new Set(different.map(lineHash)).size, different.length);
  });

  it('is a whole number of 32 bits, and 0 for nothing but white space and marks', () => {
    assert.deepEqual(['', ' \t', '> - ', '1.', '- [ ]'].map(lineHash), [0, 0, 0, 0, 0]);
    for (const line of ['a', 'é', '😀', '---', '---x']) {
      const hash = lineHash(line);
      assert.ok(hash > 0 && hash < 2 ** 32 && Number.isInteger(hash));
    }
  });
});
