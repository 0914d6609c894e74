import assert from 'node:assert/strict';
import path from 'node:path';
import { remit } from '../../support/commandLine';
import { inFileTree, textsIn } from '../../support/fileTree';
import { categoryOf } from '../../support/suggestions';

const work = {
  'responsibilities/work.md': categoryOf(
    ['interviewing', 'Interviewing', 'Lead interviews and keep refining how they are done.'],
    ['costs', 'Cost Management', 'Run the same service for less money.'],
  ),
};
const notes = {
  ...work,
  'notes/a.md': '# Interviews\n\nRain.\n\n## Snow\n\nCosts of the same service went up.\n',
  'notes/b.md': '---\nactivities: [work/interviewing]\n---\n# Interviews and costs\n',
  'notes/rain.md': '# Rain\n',
  'notes/broken.md': '---\na: [\n---\n',
};

describe('remit suggest', () => {
  it('prints the shape that is promised to scripts, for filed notes too', () =>
    inFileTree(notes, async (folder) => {
      const run = await remit(folder, 'suggest', 'notes/a.md', 'notes/b.md', 'notes/rain.md', '--json');
      assert.deepEqual([run.code, run.stderr], [0, '']);
      assert.deepEqual(JSON.parse(run.stdout), [
        {
          note: 'notes/a.md',
          suggestions: [
            { activity: 'work/interviewing', reason: "'Interviews' as in Interviewing" },
            { activity: 'work/costs', reason: "'Costs' as in Cost Management" },
          ],
        },
        {
          note: 'notes/b.md',
          suggestions: [{ activity: 'work/costs', reason: "'costs' as in Cost Management" }],
        },
        // That a note is filed there says nothing of this one.
        { note: 'notes/rain.md', suggestions: [] },
      ]);
    }));

  it('prints for a person a line per activity, and takes sections by heading and line', () =>
    inFileTree(notes, async (folder) => {
      const run = await remit(folder, 'suggest', 'notes/a.md#snow', 'notes/a.md:6');
      assert.equal(run.code, 0);
      const [first, second] = run.stdout.split('notes/a.md:6\n');
      assert.match(first ?? '', /^notes\/a\.md#snow\n {2}work\/costs {2,}'Costs' as in Cost Management\n/);
      assert.match(second ?? '', /^ {2}work\/costs /);
    }));

  it('says so where nothing speaks for any activity', () =>
    inFileTree({ ...work, 'rain.md': '# Rain\n' }, async (folder) => {
      const { stdout } = await remit(folder, 'suggest', 'rain.md');
      assert.equal(stdout, 'rain.md\n  no suggestion\n');
      const { stdout: json } = await remit(folder, 'suggest', 'rain.md', '--json');
      assert.deepEqual(JSON.parse(json), [{ note: 'rain.md', suggestions: [] }]);
    }));

  it('refuses by name what is outside, missing, broken, no note or no section, and answers the rest', () =>
    inFileTree({ 'in/README.md': '# Read me\n', 'out.md': '# Out\n' }, async (root) => {
      await inFileTree(notes, async (folder) => {
        const outside = path.join(root, 'out.md');
        const asked = [
          outside,
          'nowhere.md',
          'notes/broken.md',
          'responsibilities/work.md',
          'notes/a.md#none',
        ];
        const run = await remit(folder, 'suggest', ...asked, 'notes/a.md', '--json');
        assert.equal(run.code, 1);
        const lines = run.stderr.trimEnd().split('\n');
        const codes = ['not-a-note', 'file-missing', 'front-matter-yaml', 'not-a-note', 'no-section'];
        assert.equal(lines.length, asked.length);
        for (const [at, code] of codes.entries()) {
          assert.ok(lines[at]?.startsWith(asked[at] ?? ''), lines[at]);
          assert.ok(lines[at]?.endsWith(`[${code}]`), lines[at]);
        }
        const answered = JSON.parse(run.stdout) as readonly { readonly note: string }[];
        assert.deepEqual(
          answered.map(({ note }) => note),
          ['notes/a.md'],
        );
      });
    }));

  it('answers wrong usage with 2, and a folder without responsibilities with 1', () =>
    inFileTree({ 'a.md': '# A\n' }, async (folder) => {
      assert.equal((await remit(folder, 'suggest')).code, 2);
      assert.equal((await remit(folder, 'suggest', 'a.md', '--nonsense')).code, 2);
      assert.equal((await remit(folder, 'suggest', 'a.md')).code, 1);
    }));

  it('takes the folder by name, and writes nothing', () =>
    inFileTree(notes, async (folder) => {
      const before = await textsIn(folder);
      const run = await remit(path.dirname(folder), 'suggest', 'notes/a.md', '--folder', folder);
      assert.match(run.stdout, /work\/interviewing/);
      assert.deepEqual(await textsIn(folder), before);
    }));
});
