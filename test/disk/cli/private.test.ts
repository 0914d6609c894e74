import assert from 'node:assert/strict';
import { remit } from '../../support/commandLine';
import { inFileTree, textsIn } from '../../support/fileTree';

/** Whatever is private in it says `Canary`, and has days of its own. */
const files = {
  'responsibilities/index.md': '---\nrole: CTO\n---\nI keep it running.\n',
  'responsibilities/ops.md':
    '---\ntitle: Operations\nactivities: [{ id: run, title: Run, with: [Ana], ownership: shared }, { id: grow, title: Grow }]\n---\n',
  // Private as a whole, by each of the ways to say so.
  'notes/canary-key.md':
    '---\ntitle: Canary\ndate: 2026-11-21\nactivities: [ops/run]\nprivate: true\nhighlight: true\nsummary: Canary.\nduration: 30m\n---\n- [ ] Canary sings\n\nDecision: Canary.\n',
  'notes/canary-tag.md':
    '---\ndate: 2026-11-22\ntags: [ops/run, private]\n---\n# Canary\n\n- [x] Canary eats ✅ 2026-11-23\n',
  'notes/canary-hashtag.md': '---\ndate: 2026-11-24\n---\n# Canary\n\n#ops/grow #private\n\nCanary.\n',
  'notes/canary-title.md':
    '---\ndate: 2026-11-25\nactivities: [ops/run]\n---\n# Canary #private\n\nCanary.\n',
  // A part of a note: by its heading, a line of hashtags, a block.
  'notes/2026-11-02-leads.md': [
    '---\nactivities: [ops/run]\nduration: 1h\n---\n## Canary #private #ops/run\n\nDecided: Canary.\n\n- [ ] Canary flies 📅 2027-01-26\n',
    '## Service\n\n#ops/run\n\nThe service came back. Canary? #private\n\n- We were told.\n- Canary said so. #private\n',
    '### Canary\n\n#private\n\nHighlight: Canary.\n\n[Canary]: https://canary.example\n',
    '## Decisions\n\n- We keep the queue.\n- We let Canary go. #private\n  - [ ] Tell Canary ➕ 2026-09-27\n',
    '## Log\n\n- 10:00 Canary (20m) #ops/grow #private\n- 11:00 Repaired it (10m) #ops/grow\n',
  ].join('\n'),
  'notes/2026-08-03-before.md':
    '---\nactivities: [ops/run]\n---\n# Before\n\n- [ ] Canary sleeps ➕ 2026-07-28 #private\n',
};

const canary = /canary|2026-11-2[1-5]|2027-01-26|2026-09-27|2026-07-28/i;

describe('What is private, on the command line', () => {
  const period = ['--period', '2026-Q4'];
  const ways = [
    ['--output', '-'],
    ['--output', '-', '--length', 'page'],
    ['--length', 'brief'],
    ['--format', 'html'],
    ['--format', 'html', '--length', 'page'],
    ['--format', 'json'],
    [],
    ['--length', 'page', '--output', 'page.md'],
    ['--output', 'sent/copy.txt'],
    ['--format', 'html', '--output', 'sent/report.html'],
  ];
  for (const way of ways) {
    it(`appears nowhere: remit report ${way.join(' ')}`, () =>
      inFileTree(files, async (folder) => {
        const { code, stdout, stderr } = await remit(folder, 'report', ...period, ...way);
        const written = Object.entries(await textsIn(folder)).filter(([path]) => !Object.hasOwn(files, path));
        const said = [stdout, stderr, ...written.flat()].join('\n');
        assert.equal(code, 0, stderr);
        assert.ok(said.includes('Operations'));
        assert.doesNotMatch(said, canary);
      }));
  }

  it('is counted all the same', () =>
    inFileTree(files, async (folder) => {
      const { stdout } = await remit(folder, 'report', ...period, '--format', 'json');
      const { notes, method, actions, time } = JSON.parse(stdout) as Readonly<
        Record<'method' | 'actions' | 'time', Readonly<Record<string, unknown>>>
      > & { readonly notes: number };
      assert.equal(notes, 5);
      assert.deepEqual([method['private'], method['partlyPrivate']], [4, 1]);
      const { opened, closed, carriedOver, private: hidden } = actions;
      assert.deepEqual([opened, closed, carriedOver, hidden], [3, 1, 2, 5]);
      assert.deepEqual([time['notes'], time['minutes']], [2, 90]);
    }));
});
