import assert from 'node:assert/strict';
import { categoryOf, suggestIn } from '../../support/suggestions';

describe('The words of a suggestion', () => {
  const work = categoryOf(
    ['process', 'Agile Process Implementation', 'How work moves.'],
    ['search', 'Zebra herding', 'The stripes.'],
    ['bills', 'Llama and bills', ''],
    ['meetups', 'Community', ''],
    ['pay', 'Personal growth', ''],
  );
  const reasonsFor = (text: string): Promise<string> =>
    suggestIn({ 'responsibilities/w.md': work, 'a.md': text }, 'a.md').then(({ reasons }) => reasons.join());

  it('are those of the file’s name, too', async () => {
    const files = {
      'responsibilities/w.md': work,
      'n/2026-03-01-zebra.md': '# Notes of Monday\n\nAll came.\n',
    };
    assert.deepEqual((await suggestIn(files, 'n/2026-03-01-zebra.md')).paths, ['w/search']);
  });

  it('are other forms of a title’s words, and no other words with their beginning', async () => {
    for (const other of ['processor', 'communication', 'personnel', 'person'])
      assert.doesNotMatch(await reasonsFor(`# A new ${other}\n`), new RegExp(other), other);
    assert.match(await reasonsFor('# Processes\n'), /'Processes' as in Agile/);
  });

  it('stand beside the word of the title that they are another form of', async () => {
    assert.equal(await reasonsFor('# Billing of llamas\n'), "'llamas' as in Llama and bills");
    assert.equal(await reasonsFor('# Billing\n'), "'Billing' like 'bills' in Llama and bills");
  });

  it('are not those that only a silent e tells apart', async () => {
    const trips = categoryOf(['plans', 'Plans', ''], ['sites', 'Sites', '']);
    const { paths } = await suggestIn(
      { 'responsibilities/w.md': trips, 'a.md': '# A plane\n\nSit.\n' },
      'a.md',
    );
    assert.deepEqual(paths, []);
    const { paths: said } = await suggestIn(
      { 'responsibilities/w.md': trips, 'a.md': '# Planning and siting\n' },
      'a.md',
    );
    assert.deepEqual(said, ['w/plans', 'w/sites']);
  });
});

describe('A word of an activity’s own title', () => {
  it('says more than one that points to another activity', async () => {
    const pairs = [
      ['Candidate portal', 'The candidate and a CVE.', 'Security audits', 'x/a'],
      ['Kubernetes migration', 'An invoice, and Kubernetes.', 'Costs', 'x/a'],
      ['Agency website', 'The agency, the sprint.', 'Agile process', 'x/a'],
      ['Outage insurance', 'Retro on the outage.', 'Agile process', 'x/a'],
    ] as const;
    for (const [title, text, other, expected] of pairs) {
      const files = { 'responsibilities/x.md': categoryOf(['b', other, ''], ['a', title, '']) };
      const { paths } = await suggestIn({ ...files, 'n.md': `# Monday\n\n${text}\n` }, 'n.md');
      assert.equal(paths[0], expected, `${title}: ${paths.join()}`);
    }
  });
});

describe('Suggestions for one part of a note', () => {
  const files = {
    'responsibilities/x.md': categoryOf(['a', 'Security audits', ''], ['b', 'Interviewing', '']),
    'daily.md':
      '# 2026-11-19\n\n## 09:00 Pen test\n\nTwo CVEs.\n\n## 11:00 Candidate debrief\n\nScorecards, no hire.\n',
    'run.md':
      '# Ana\n\n## 2026-11-05\n\nThe interview loop and its scorecards.\n\n## 2026-11-12\n\nAn audit found two CVEs.\n',
  };
  const asked = async (path: string, line: number): Promise<readonly string[]> =>
    (await suggestIn(files, path, line)).paths;

  it('are for the words of that section alone', async () => {
    assert.deepEqual(await asked('daily.md', 2), ['x/a']);
    assert.deepEqual(await asked('daily.md', 8), ['x/b']);
  });

  it('are for the words of that dated section alone', async () => {
    assert.deepEqual(await asked('run.md', 4), ['x/b']);
    assert.deepEqual(await asked('run.md', 6), ['x/a']);
  });
});
