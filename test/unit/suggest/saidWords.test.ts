import assert from 'node:assert/strict';
import { categoryOf, suggestForWords } from '../../support/suggestions';

const work = {
  'responsibilities/work.md': categoryOf(
    ['interviewing', 'Interviewing', 'Lead interviews and keep refining how they are done.'],
    ['security', 'Security Audits', 'Have ourselves tested and close what is found.'],
    ['costs', 'Cost Management', 'Run the same service for less money.'],
  ),
};
const filed = (path: string, title: string, text: string): string =>
  `---\nactivities: [${path}]\n---\n# ${title}\n\n${text}\n`;

describe('Suggestions for words that stand in no note yet', () => {
  it('come from titles, descriptions and everyday words, for a title and a line alike', async () => {
    for (const kind of ['title', 'line'] as const) {
      const { paths, reasons } = await suggestForWords(work, { kind, words: 'Pen test debrief' });
      assert.deepEqual([paths[0], reasons[0]], ['work/security', "'Pen test' points to Security Audits"]);
    }
  });

  it('come from what was filed before', async () => {
    const files = {
      ...work,
      'a.md': filed('work/costs', 'One', 'The zebra crossed.'),
      'b.md': filed('work/costs', 'Two', 'Zebra again.'),
      'c.md': filed('work/security', 'Three', 'A giraffe.'),
      'log.md': '# Log\n\n- 10:00 Okapi with Ana #work/interviewing (30m)\n',
    };
    const { paths, reasons } = await suggestForWords(files, { kind: 'line', words: 'zebra with Bob' });
    assert.deepEqual([paths[0], reasons[0]], ['work/costs', "Similar to 2 notes filed there: 'zebra'"]);
    const line = await suggestForWords(files, { kind: 'line', words: 'Okapi once more' });
    assert.equal(line.paths[0], 'work/interviewing');
  });

  it('follow a series of meetings by a title, not by a line', async () => {
    const files = Object.fromEntries([
      ...Object.entries(work),
      ...['02', '09', '16', '23'].map((day) => [
        `2026-11-${day}.md`,
        filed('work/costs', `The 2026-11-${day}: week`, 'Rain.'),
      ]),
      ['x.md', filed('work/security', 'Other', 'Snow.')],
    ]) as Readonly<Record<string, string>>;
    const of = async (kind: 'title' | 'line'): Promise<readonly string[]> =>
      (await suggestForWords(files, { kind, words: 'The 2026-11-30: week' })).suggestions.map(
        ({ reason }) => reason.code,
      );
    assert.ok((await of('title')).length > 0);
    assert.ok(!(await of('line')).includes('series'));
  });

  it('are none where the words say nothing, whatever is filed most', async () => {
    const files = {
      ...work,
      'notes/a.md': filed('work/costs', 'One', 'The zebra crossed.'),
      'notes/b.md': filed('work/costs', 'Two', 'Zebra again.'),
      'c.md': filed('work/costs', 'Three', 'A giraffe.'),
    };
    for (const words of ['Talk with Ana', 'Lunch', '  ', '30', '…'])
      for (const kind of ['title', 'line'] as const)
        assert.deepEqual((await suggestForWords(files, { kind, words })).paths, [], words);
    assert.deepEqual((await suggestForWords({}, { kind: 'title', words: 'Pen test' })).paths, []);
  });
});
