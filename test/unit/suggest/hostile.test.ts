import assert from 'node:assert/strict';
import { categoryOf, suggestIn } from '../../support/suggestions';

const work = {
  'responsibilities/work.md': categoryOf(
    ['constructor', 'Constructor', 'The __proto__ of hasOwnProperty.'],
    ['costs', "'[x](command:y) $(icon) <b>costs</b>'", 'Money.'],
  ),
};

describe('Suggestions for hostile notes', () => {
  it('take __proto__ and constructor for words', async () => {
    const { paths } = await suggestIn(
      { ...work, 'n.md': '# __proto__ constructor hasOwnProperty toString\n' },
      'n.md',
    );
    assert.equal(paths[0], 'work/constructor');
  });

  it('treat a title with markup as text', async () => {
    const { paths, reasons } = await suggestIn({ ...work, 'n.md': '# costs\n' }, 'n.md');
    assert.deepEqual(
      [paths[0], reasons[0]],
      ['work/costs', "'costs' as in [x](command:y) $(icon) <b>costs</b>"],
    );
  });
});
