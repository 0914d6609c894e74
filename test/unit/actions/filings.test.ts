import assert from 'node:assert/strict';
import { changeFilings, markNeedsNoFiling } from '../../../src/core/actions/changeFilings';
import { checkWorkspace } from '../../../src/core/actions/checkWorkspace';
import { currentFilings, partAtLine } from '../../../src/core/actions/currentFilings';
import type { FilePath } from '../../../src/core/store/store';
import { filedUnder, readFolder } from '../../support/aFolder';
import { told } from '../../support/told';

const note = { kind: 'note' } as const;
const file = (path: FilePath, ...add: readonly string[]) => ({
  path,
  request: { part: note, add, remove: [] },
});
const unfile = (path: FilePath, ...remove: readonly string[]) => ({
  path,
  request: { part: note, add: [], remove },
});
describe('Changing filings', () => {
  it('files and unfiles each note by itself, and the index knows at once', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const filed = await changeFilings(workspace, [
      file('a.md', 'vision/costs'),
      file('b.md', 'VISION/costs'),
    ]);
    assert.deepEqual(told(filed), ['a.md changed', 'b.md changed']);
    assert.match(store.text('b.md'), /- vision\/costs\n/);
    assert.equal(workspace.index.get('a.md')?.filings[0]?.activity, 'vision/costs');
    assert.deepEqual(told(await changeFilings(workspace, [unfile('a.md', 'vision/costs')])), [
      'a.md changed',
    ]);
    assert.equal(store.text('a.md'), '# A\n');
  });

  it('files parts of one note from the bottom up, and answers in the order of the requests', async () => {
    const text = '# T\n\n## Same\n\na\n\n## Same\n\nb\n';
    const { workspace, store } = await readFolder({ 'a.md': text });
    const section = (line: number) => ({
      path: 'a.md',
      request: { part: { kind: 'section', line, title: 'Same' } as const, add: ['vision/costs'], remove: [] },
    });
    const outcomes = await changeFilings(workspace, [
      section(2),
      section(6),
      file('gone.md', 'vision'),
      section(6),
    ]);
    assert.equal(store.text('a.md'), text.replaceAll('## Same\n', '## Same\n\n#vision/costs\n'));
    assert.deepEqual(told(outcomes), [
      'a.md changed',
      'a.md changed',
      'gone.md file-missing',
      'a.md unchanged',
    ]);
  });

  it('writes nothing where a wish is met already', async () => {
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    assert.deepEqual(told(await changeFilings(workspace, [file('a.md', 'vision/costs')])), [
      'a.md unchanged',
    ]);
    assert.deepEqual(store.writes, []);
  });

  it('refuses one note by name and reason, and does the rest', async () => {
    const { workspace, store } = await readFolder({
      'broken.md': '---\na: "\n---\n',
      'good.md': '# G\n',
      'README.md': '',
      'a.txt': '',
    });
    const outcomes = await changeFilings(workspace, [
      file('broken.md', 'vision'),
      file('missing.md', 'vision'),
      file('README.md', 'vision'),
      file('a.txt', 'vision'),
      file('good.md', 'vision'),
      file('good.md', 'vision/nowhere'),
    ]);
    assert.deepEqual(told(outcomes), [
      'broken.md front-matter-yaml',
      'missing.md file-missing',
      'README.md not-a-note',
      'a.txt not-markdown',
      'good.md changed',
      'good.md target-unknown',
    ]);
    assert.equal(store.text('broken.md'), '---\na: "\n---\n');
  });

  it('plans anew for a note that changed underneath, and loses nothing of it (H40)', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    store.before('apply', 1, () => store.change('a.md', '# A\n\nwritten meanwhile\n'));
    assert.deepEqual(told(await changeFilings(workspace, [file('a.md', 'vision')])), ['a.md changed']);
    assert.match(store.text('a.md'), /^---\nactivities:\n {2}- vision\n---\n[^]*written meanwhile\n$/);
  });

  it('gives up on a note that keeps changing, and says so', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    store.before('apply', 1, () => store.change('a.md', '# B\n'));
    store.before('apply', 2, () => store.change('a.md', '# C\n'));
    assert.deepEqual(told(await changeFilings(workspace, [file('a.md', 'vision')])), [
      'a.md changed-underneath',
    ]);
    assert.equal(store.text('a.md'), '# C\n');
  });

  it('plans anew several times for an editor in which somebody types', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    store.openUnsaved('a.md', 'typed');
    for (const at of [1, 2, 3, 4, 5])
      store.before('apply', at, () => store.openUnsaved('a.md', 'typed'.repeat(at + 1)));
    assert.deepEqual(told(await changeFilings(workspace, [file('a.md', 'vision')])), ['a.md changed']);
    assert.equal(store.unsavedText('a.md'), `---\nactivities:\n  - vision\n---\n\n${'typed'.repeat(6)}`);
  });

  it('edits an unsaved editor and leaves the disk alone', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    store.openUnsaved('a.md', '# A\ntyped\n');
    const [outcome] = await changeFilings(workspace, [file('a.md', 'vision')]);
    assert.deepEqual(outcome, { path: 'a.md', status: 'changed', where: 'editor' });
    assert.equal(store.text('a.md'), '# A\n');
    assert.match(store.unsavedText('a.md') ?? '', /^---\nactivities:\n {2}- vision\n---\n[^]*typed\n$/);
  });

  it('with any one write failing leaves every file before or after, names it, and completes on a second run (L13)', async () => {
    for (const k of [1, 2, 3]) {
      const paths = ['a.md', 'b.md', 'c.md'];
      const { workspace, store } = await readFolder(
        Object.fromEntries(paths.map((path) => [path, `# ${path}\n`])),
      );
      store.failOn('apply', k, 'failed');
      const outcomes = told(
        await changeFilings(
          workspace,
          paths.map((path) => file(path, 'vision')),
        ),
      );
      assert.deepEqual(
        outcomes,
        paths.map((path, at) => `${path} ${at === k - 1 ? 'write-failed' : 'changed'}`),
      );
      assert.equal(store.text(paths[k - 1] ?? ''), `# ${paths[k - 1] ?? ''}\n`);
      await changeFilings(
        workspace,
        paths.map((path) => file(path, 'vision')),
      );
      for (const path of paths) assert.match(store.text(path), /- vision\n/);
    }
  });

  it('follows key: tags of index.md', async () => {
    const { workspace, store } = await readFolder({
      'a.md': '# A\n',
      'responsibilities/index.md': '---\nkey: tags\n---\n',
    });
    await changeFilings(workspace, [file('a.md', 'vision')]);
    assert.match(store.text('a.md'), /^---\ntags:\n {2}- vision\n---\n/);
  });

  it("of a section writes a hashtag under its heading, which the note's own filing never touches", async () => {
    const text = '# T\n\n## One\n\ntext\n';
    const { workspace, store } = await readFolder({ 'a.md': text });
    const found = await partAtLine(workspace, 'a.md', 4);
    assert.ok(found?.part.kind === 'section');
    const part = { kind: 'section', line: found.part.line, title: 'One' } as const;
    await changeFilings(workspace, [{ path: 'a.md', request: { part, add: ['vision/costs'], remove: [] } }]);
    assert.equal(store.text('a.md'), '# T\n\n## One\n\n#vision/costs\n\ntext\n');
    assert.deepEqual(told(await changeFilings(workspace, [unfile('a.md', 'vision/costs')])), [
      'a.md unchanged',
    ]);
    assert.deepEqual(
      (await currentFilings(workspace, 'a.md')).map(({ part: { kind } }) => kind),
      ['section'],
    );
    await changeFilings(workspace, [{ path: 'a.md', request: { part, add: [], remove: ['vision/costs'] } }]);
    assert.equal(store.text('a.md'), text);
  });
});

describe('Marking a note as needing no filing', () => {
  it('takes it off the list, and refuses a note that is filed', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': filedUnder('vision') });
    assert.deepEqual(told(await markNeedsNoFiling(workspace, ['a.md', 'b.md'])), [
      'a.md changed',
      'b.md already-filed',
    ]);
    assert.equal(workspace.index.get('a.md')?.toFile, false);
    assert.match(store.text('a.md'), /^---\nactivities: \[\]\n---\n/);
  });
});

describe('A check', () => {
  it('names every problem by file and place, and writes nothing', async () => {
    const { workspace, store } = await readFolder({
      'a.md': '---\nactivities:\n  - vision/nowhere\n  - vision\ndate: soon\n---\n',
      'b.md': '\n---\nactivities: [vision]\n---\n',
      'c.md': '## T\n\n#vision/gone\n',
      'responsibilities/odd.md': 'no front matter\n',
    });
    const problems = await checkWorkspace(workspace);
    assert.deepEqual(
      problems.map(
        ({ path, code, range }) => `${path}:${range.start.line + 1}:${range.start.character + 1} ${code}`,
      ),
      [
        'a.md:3:5 unknown-activity',
        'a.md:5:7 date-invalid',
        'b.md:2:1 front-matter-late',
        'c.md:3:1 unknown-activity',
        'responsibilities/odd.md:1:1 category-no-front-matter',
        'responsibilities/vision.md:4:1 path-vanished',
        'responsibilities/vision.md:4:1 path-vanished',
      ],
    );
    assert.deepEqual(store.writes, []);
  });
});
