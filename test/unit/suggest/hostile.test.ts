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

  it('are found in time that grows with the text and no faster, whatever the text', async () => {
    const hostile: Readonly<Record<string, (n: number) => string>> = {
      'distinct words': (n) => Array.from({ length: n }, (_, at) => `w${at.toString(36)}q`).join(' '),
      'open links': (n) => ']('.repeat(n),
      'open comments': (n) => '<!--'.repeat(n),
      fences: (n) => '```\n'.repeat(n),
      addresses: (n) => 'a://'.repeat(n),
      headings: (n) => '# a\n'.repeat(n),
      'one word': (n) => 'é'.repeat(n * 4),
      apostrophes: (n) => "a'".repeat(n),
      characters: (n) => '漢'.repeat(n),
      hashtags: (n) => '#work/costs '.repeat(n),
    };
    for (const [name, text] of Object.entries(hostile)) {
      const began = process.cpuUsage();
      await suggestIn({ ...work, 'n.md': text(20_000) }, 'n.md');
      const { user, system } = process.cpuUsage(began);
      // A square takes minutes here; what is linear takes a fraction of a second on any machine.
      assert.ok((user + system) / 1000 < 5000, `${name}: ${(user + system) / 1000} ms`);
    }
  });
});
