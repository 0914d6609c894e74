import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import { Workspace } from '../../../src/core/workspace/workspace';
import { overviewOf } from '../../../src/core/workspace/overview';
import { filedUnder, readFolder, twoCategories } from '../../support/aFolder';
import { InMemoryStore } from '../../support/inMemoryStore';

const paths = (workspace: Workspace): readonly string[] =>
  [...workspace.index.notes()].map(({ note }) => note.path).sort();

describe('A workspace', () => {
  it('without a category file indexes nothing', async () => {
    const workspace = new Workspace(
      new InMemoryStore({ 'notes/a.md': '# A\n', 'responsibilities/index.md': 'Mine\n' }),
    );
    await workspace.reload();
    assert.equal(workspace.isInitialized, false);
    assert.deepEqual(paths(workspace), []);
  });

  it('with a category file that cannot be read is initialized, and names the file', async () => {
    const workspace = new Workspace(new InMemoryStore({ 'responsibilities/x.md': '---\ntitle: "x\n---\n' }));
    await workspace.reload();
    assert.equal(workspace.isInitialized, true);
    assert.deepEqual(
      workspace.brokenFiles().map(({ path, code }) => [path, code]),
      [['responsibilities/x.md', 'front-matter-yaml']],
    );
  });

  it('holds every note and none of the rest', async () => {
    const { workspace } = await readFolder({
      'a.md': '',
      'README.md': '',
      'guide/2026/README.md': '',
      'minutes/2026/11/05/README.md': '',
      'minutes/2026-11-06/readme.md': '',
      'releases/2026-11-06/CHANGELOG.md': '',
      'reports/2026-Q4.md': '',
      '.x/b.md': '',
    });
    assert.deepEqual([...paths(workspace)].sort(), [
      'a.md',
      'minutes/2026-11-06/readme.md',
      'minutes/2026/11/05/README.md',
    ]);
  });

  it('follows notes that change, come and go', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    store.change('a.md', '# Changed\n');
    store.change('c.md', '# C\n');
    store.delete('b.md');
    await workspace.update(['a.md', 'b.md', 'c.md']);
    assert.deepEqual([...workspace.index.notes()].map(({ note }) => note.title).sort(), ['C', 'Changed']);
  });

  it('knows a note again that went and came back just as it was', async () => {
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision') });
    store.delete('a.md');
    await workspace.update(['a.md']);
    assert.deepEqual(paths(workspace), []);
    store.change('a.md', filedUnder('vision'));
    await workspace.update(['a.md']);
    assert.deepEqual(paths(workspace), ['a.md']);
  });

  it('has nothing to file of a note that is broken, or was looked at', async () => {
    const { workspace } = await readFolder({
      'a.md': '---\na: [\n---\n',
      'b.md': '---\nactivities: []\n---\n',
      'c.md': '# C\n',
    });
    assert.deepEqual(
      [...workspace.index.notes()].map(({ toFile }) => toFile),
      [false, false, true],
    );
  });

  it('holds its notes against a changed category file without being asked', async () => {
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    store.change('responsibilities/vision.md', '---\nactivities: [security]\n---\n');
    await workspace.update(['responsibilities/vision.md']);
    assert.deepEqual(workspace.index.get('a.md')?.filings, []);
    assert.ok(workspace.index.get('a.md')?.toFile);
  });

  it('follows index.md when it changes what is a note', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '', 'drafts/b.md': '' });
    store.change('responsibilities/index.md', '---\nexclude: [drafts/**]\n---\n');
    await workspace.update(['responsibilities/index.md']);
    assert.deepEqual(paths(workspace), ['a.md']);
  });

  it('forgets what is no note any more, be it read or out of reach, whatever is said to have changed', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '', 'drafts/b.md': '', 'drafts/deep/c.md': '' });
    store.markUnreadable('drafts/d.md', 'binary');
    await workspace.reload();
    assert.equal(workspace.unreadableFiles().length, 1);
    store.change('responsibilities/index.md', '---\nexclude: [drafts/**, old.md]\n---\n');
    await workspace.update(['responsibilities/index.md']);
    const excluded = ['drafts/b.md', 'drafts/deep/c.md', 'drafts/d.md', 'drafts/new.md', 'old.md'];
    for (const path of ['drafts/new.md', 'old.md']) store.change(path, filedUnder('vision'));
    await workspace.update([...excluded, 'responsibilities/vision.md']);
    await workspace.update([...excluded, 'a.md']);
    await workspace.reload();
    assert.deepEqual([paths(workspace), workspace.unreadableFiles()], [['a.md'], []]);
  });

  it('equals a fresh reading after lost events and a reload (L8)', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '', 'b.md': filedUnder('vision') });
    store.delete('a.md');
    store.change('c.md', filedUnder('vision/costs'));
    await workspace.reload();
    const fresh = new Workspace(store);
    await fresh.reload();
    assert.deepEqual([...workspace.index.notes()], [...fresh.index.notes()]);
  });

  it('keeps the last good filings of a note that is being typed in, and of no other', async () => {
    const { workspace, store } = await readFolder({
      'a.md': filedUnder('vision/costs'),
      'b.md': filedUnder('vision'),
    });
    const halfTyped = '---\nactivities: [vision/costs\n---\n';
    store.openUnsaved('a.md', halfTyped);
    store.change('b.md', halfTyped);
    await workspace.update(['a.md', 'b.md']);
    assert.equal(workspace.index.get('a.md')?.filings.length, 1);
    assert.deepEqual(
      workspace.brokenFiles().map(({ path }) => path),
      ['b.md'],
    );
  });

  it('names notes that are no text, and never takes them for unfiled', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '' });
    store.markUnreadable('b.md', 'binary');
    await workspace.reload();
    assert.deepEqual(
      workspace.brokenFiles().map(({ path, args }) => [path, args[0]]),
      [['b.md', 'binary']],
    );
    assert.deepEqual(
      overviewOf(workspace.index, undefined)
        .toFile.inOrder()
        .map(({ note }) => note.path),
      ['a.md'],
    );
  });

  it('tells how far it has come while it reads: its categories first, then note after note', async () => {
    const workspace = new Workspace(
      new InMemoryStore({ ...twoCategories, 'a.md': '', 'b.md': '', 'c.md': '' }),
    );
    const told: unknown[] = [];
    workspace.onDidProgress(() => {
      const { taxonomy, index, progress } = workspace;
      told.push([taxonomy.categories.length, progress ?? index.size]);
    });
    await workspace.reload();
    assert.deepEqual(told, [
      [2, 0],
      [2, { read: 1, of: 3 }],
      [2, { read: 2, of: 3 }],
      [2, { read: 3, of: 3 }],
      [2, 3],
    ]);
  });

  it('is not half-way any more where reading could not go on', async () => {
    const store = new InMemoryStore({ ...twoCategories, 'a.md': '' });
    const workspace = new Workspace(store);
    const read = store.read.bind(store);
    store.read = (path) => (path === 'a.md' ? Promise.reject(new Error('away')) : read(path));
    await assert.rejects(workspace.reload(), /away/);
    assert.equal(workspace.progress, undefined);
  });

  it('tells its listeners of every change and of nothing else, until they leave', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '' });
    let told = 0;
    const subscription = workspace.onDidChange(() => told++);
    await workspace.update(['a.md']);
    assert.equal(told, 0);
    store.change('a.md', '# A\n');
    await workspace.update(['a.md']);
    assert.equal(told, 1);
    subscription.dispose();
    store.delete('a.md');
    await workspace.update(['a.md']);
    assert.equal(told, 1);
  });

  it('stays whole while it is read anew', async () => {
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    let seen: unknown;
    store.before('read', 2, () => (seen = [workspace.isInitialized, workspace.taxonomy.categories.length]));
    await workspace.reload();
    assert.deepEqual(seen, [true, 2]);
  });

  it('is read anew once, however often that is asked for before it begins', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '' });
    const before = { ...store.calls };
    await Promise.all([
      workspace.reload(),
      workspace.reload(),
      workspace.update(['a.md']),
      workspace.reload(),
    ]);
    assert.equal(store.calls.list - before.list, 2);
    // The two categories, index.md and what names template folders; the note has not changed, and is asked about.
    assert.equal(store.calls.read - before.read, 5);
    assert.equal(store.calls.stamp - before.stamp, 1);
  });

  it('reads of its notes anew what has changed since, and nothing else', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' });
    store.change('b.md', '# Other\n');
    const before = store.calls.read;
    await workspace.reload();
    assert.equal(store.calls.read - before, 5 + 1);
    assert.equal(workspace.index.get('b.md')?.note.title, 'Other');
  });

  it('lets no earlier reading of a note come after a later one', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    const read = store.read.bind(store);
    let goOn = (): void => assert.fail('nothing was read');
    const begun = new Promise<void>((begin) => {
      store.read = async (path) => {
        store.read = read;
        const result = await read(path);
        const held = new Promise<void>((resolve) => (goOn = resolve));
        begin();
        await held;
        return result;
      };
    });
    store.change('a.md', '# Earlier\n');
    const earlier = workspace.update(['a.md']);
    await begun;
    store.change('a.md', '# Later\n');
    const later = workspace.update(['a.md']);
    await new Promise(setImmediate);
    goOn();
    await Promise.all([earlier, later]);
    assert.equal(workspace.index.get('a.md')?.note.title, 'Later');
  });

  it('can be read again after a reading that failed', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    const list = store.list.bind(store);
    store.list = () => Promise.reject(new Error('the folder is away'));
    await assert.rejects(workspace.reload(), /away/);
    store.list = list;
    store.change('a.md', '# B\n');
    await workspace.update(['a.md']);
    assert.equal(workspace.index.get('a.md')?.note.title, 'B');
    await workspace.reload();
  });

  it('goes on with the next operation where one failed', async () => {
    const { workspace } = await readFolder({});
    const failing = workspace.operate(() => Promise.reject(new Error('no')));
    const next = workspace.operate(() => Promise.resolve('done'));
    await assert.rejects(failing, /no/);
    assert.equal(await next, 'done');
  });

  it('reads no note again for a category that changed', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '', 'b.md': '' });
    store.change('responsibilities/vision.md', '---\ntitle: Outlook\n---\n');
    const before = store.calls.read;
    await workspace.update(['responsibilities/vision.md']);
    assert.equal(store.calls.read - before, 3);
    assert.equal(workspace.taxonomy.resolve('vision').kind, 'category');
  });

  it('is prepared for an operation on named notes without reading any other', async () => {
    const store = new InMemoryStore({
      'responsibilities/index.md': '---\ngitignore: true\n---\n',
      'responsibilities/vision.md': '---\nactivities: [costs]\n---\n',
      '.gitignore': 'drafts/\n',
      'a.md': '# A\n',
      'b.md': '# B\n',
      'notes/c.md': '# C\n',
      'drafts/d.md': '# D\n',
      'README.md': '# R\n',
    });
    const read = new Set<string>();
    const reading = store.read.bind(store);
    store.read = (path, known) => {
      read.add(path);
      return reading(path, known);
    };
    const workspace = new Workspace(store, { purpose: 'glance' });
    const named = ['a.md', 'drafts/d.md', 'README.md'];
    await workspace.prepare(named);
    const request = { part: { kind: 'note' }, add: ['vision/costs'], remove: [] } as const;
    const outcomes = await changeFilings(
      workspace,
      named.map((path) => ({ path, request })),
    );
    assert.deepEqual(
      outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.refusal.code : outcome.status)),
      ['changed', 'not-a-note', 'not-a-note'],
    );
    assert.match(store.text('a.md'), /vision\/costs/);
    assert.deepEqual(
      [...read].filter((path) => /^(?:b|notes\/c)\.md$/.test(path)),
      [],
    );
  });

  it('knows what lies below a folder, so that its going is noticed', async () => {
    const { workspace, store } = await readFolder({ 'notes/2026/a.md': '' });
    store.markUnreadable('odd/b.md', 'binary');
    await workspace.reload();
    const asked = ['notes', 'notes/2026', 'responsibilities', 'odd', 'notes/20', 'build'];
    assert.deepEqual(
      asked.filter((folder) => workspace.holds(folder)),
      ['notes', 'notes/2026', 'responsibilities', 'odd'],
    );
  });

  it('keeps a category that is being typed in', async () => {
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    store.openUnsaved('responsibilities/vision.md', '---\ntitle: "Vis\n---\n');
    await workspace.update(['responsibilities/vision.md']);
    assert.equal(workspace.index.get('a.md')?.filings.length, 1);
  });

  it('names an index.md that is broken or out of reach', async () => {
    const { workspace, store } = await readFolder({ 'responsibilities/index.md': '---\nrole: "x\n---\n' });
    assert.deepEqual(
      workspace.brokenFiles().map(({ path }) => path),
      ['responsibilities/index.md'],
    );
    store.markUnreadable('responsibilities/index.md', 'encoding');
    await workspace.reload();
    assert.deepEqual(
      workspace.declarationProblems().map(({ code }) => code),
      ['file-unreadable'],
    );
  });

  it('leaves folders to others that are workspaces of their own', async () => {
    const store = new InMemoryStore({ ...twoCategories, 'a.md': '', 'inner/b.md': '' });
    const workspace = new Workspace(store, { isNestedFolder: (folder) => folder === 'inner' });
    await workspace.reload();
    await workspace.update(['inner/b.md']);
    assert.deepEqual(paths(workspace), ['a.md']);
  });

  it('never writes while it reads (L5)', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '', ...twoCategories });
    await workspace.reload();
    assert.deepEqual(store.writes, []);
  });
});
