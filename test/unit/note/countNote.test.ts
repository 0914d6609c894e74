import assert from 'node:assert/strict';
import { countNote } from '../../../src/core/note/countNote';
import { readFolder } from '../../support/aFolder';

async function counted(path: string, text: string) {
  const { workspace } = await readFolder({});
  return countNote(path, text, { taxonomy: workspace.taxonomy, days: 'filed' }).note;
}

describe('Counting a note', () => {
  it('needs no scan for what front matter and a hashtag in a paragraph of its own file', async () => {
    const text = '---\ntags: [vision/costs, other]\ndate: 2026-11-20\n---\n# A 2026\n\n#people\n\nSaid.\n';
    const { tokens = [], date } = (await counted('a.md', text)) ?? {};
    assert.deepEqual(
      [date, tokens.map(({ written }) => written)],
      ['2026-11-20', ['vision/costs', 'people']],
    );
  });

  it('leaves to a scan what may be several entries, and hashtags that may be something else', async () => {
    const dated = '---\ndate: 2026-11-20\n---\n';
    for (const text of [
      '## 2026-11-20\n\n## 2026-11-21\n',
      '- 2026-11-21\n  - Sold.\n- 2026-11-22\n  - Bought.\n',
      'Guild\n2026-11-20\n---\n\nB\n',
      `${dated}\`\`\`\n\n#people\n\n\`\`\`\n`,
      `${dated}- #people\n`,
      `${dated}#private\n`,
      '#people\n',
    ])
      assert.equal(await counted('a.md', text), undefined, text);
  });

  it('asks no day of a note that nothing files', async () => {
    assert.deepEqual((await counted('2026-11-20.md', '# A\n'))?.date, undefined);
  });
});
