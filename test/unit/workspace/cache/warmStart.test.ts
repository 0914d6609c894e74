import assert from 'node:assert/strict';
import type { CachedNote } from '../../../../src/core/workspace/cache/cachedNotes';
import { Workspace } from '../../../../src/core/workspace/workspace';
import { filedUnder, readFolder } from '../../../support/aFolder';
import { InMemoryStore } from '../../../support/inMemoryStore';

/** A folder opened anew, with what was remembered of it; `read` are the notes that were read, category files and settings left out. */
async function reopened(
  store: InMemoryStore,
  cachedNotes: readonly CachedNote[],
): Promise<{ readonly workspace: Workspace; readonly read: readonly string[] }> {
  const read: string[] = [];
  const plainRead = store.read.bind(store);
  store.read = (path) => {
    if (!/^(?:responsibilities|\.obsidian)\//.test(path)) read.push(path);
    return plainRead(path);
  };
  const workspace = new Workspace(store, {
    readCache: () => Promise.resolve(new Map(cachedNotes.map((known) => [known.note.path, known]))),
  });
  await workspace.reload();
  return { workspace, read };
}

const titles = (workspace: Workspace): readonly string[] =>
  [...workspace.index.notes()].map(({ note }) => note.title).sort();

describe('A workspace that is opened again', () => {
  it('reads no note of which the file has not changed, and has the same index', async () => {
    const before = await readFolder({ 'a.md': filedUnder('vision/costs'), 'b.md': '# B\n' });
    const { workspace, read } = await reopened(before.store, await before.workspace.notesToCache());
    assert.deepEqual(read, []);
    assert.deepEqual([...workspace.index.notes()], [...before.workspace.index.notes()]);
  });

  it('knows what a report asks of notes where one was made before, and reads it of the others', async () => {
    const before = await readFolder({ 'a.md': filedUnder('vision/costs'), 'b.md': '# B\n' });
    await before.workspace.readForReport();
    const known = await before.workspace.notesToCache();
    before.store.change('b.md', '# New\n');
    const { workspace, read } = await reopened(before.store, known);
    assert.deepEqual(read, ['b.md']);
    await workspace.readForReport();
    assert.deepEqual(read, ['b.md', 'b.md']);
    assert.deepEqual(workspace.index.factsOf('a.md'), before.workspace.index.factsOf('a.md'));
  });

  it('reads what has another size, another time, or is new, and forgets what is gone', async () => {
    const { workspace: before, store } = await readFolder({
      'a.md': '# A\n',
      'b.md': '# B\n',
      'c.md': '# C\n',
      'd.md': '',
    });
    const cachedNotes = await before.notesToCache();
    store.change('a.md', '# Longer\n');
    store.change('b.md', '# X\n');
    store.delete('c.md');
    store.change('new.md', '# New\n');
    store.pass(5000);
    const { workspace, read } = await reopened(store, cachedNotes);
    assert.deepEqual([...read].sort(), ['a.md', 'b.md', 'new.md']);
    assert.deepEqual(titles(workspace), ['Longer', 'New', 'X', 'd']);
  });

  it('reads what changed so short a time ago that it could change again unnoticed', async () => {
    const { workspace: before, store } = await readFolder({ 'a.md': '# A\n' });
    store.change('a.md', '# B\n');
    await before.update(['a.md']);
    const cachedNotes = await before.notesToCache();
    store.change('a.md', '# C\n');
    assert.deepEqual(titles((await reopened(store, cachedNotes)).workspace), ['C']);
  });

  it('reads what stands unsaved in an editor', async () => {
    const { workspace: before, store } = await readFolder({ 'a.md': '# A\n' });
    const cachedNotes = await before.notesToCache();
    store.openUnsaved('a.md', '# Typed\n');
    assert.deepEqual(titles((await reopened(store, cachedNotes)).workspace), ['Typed']);
  });

  it('holds what it remembers against the categories as they are now', async () => {
    const { workspace: before, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    const cachedNotes = await before.notesToCache();
    store.change('responsibilities/vision.md', '---\nactivities: [security]\n---\n');
    const { workspace, read } = await reopened(store, cachedNotes);
    assert.deepEqual([read, workspace.index.get('a.md')?.filings], [[], []]);
  });

  it('takes nothing for a note that index.md excludes by now', async () => {
    const { workspace: before, store } = await readFolder({ 'a.md': '', 'drafts/b.md': '' });
    const cachedNotes = await before.notesToCache();
    store.change('responsibilities/index.md', '---\nexclude: [drafts/**]\n---\n');
    assert.deepEqual(titles((await reopened(store, cachedNotes)).workspace), ['a']);
  });

  it('reads again what it is told of, and what another reload finds changed', async () => {
    const { workspace: before, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const { workspace } = await reopened(store, await before.notesToCache());
    store.change('a.md', '# Told\n');
    await workspace.update(['a.md']);
    store.change('b.md', '# Found\n');
    await workspace.reload();
    assert.deepEqual(titles(workspace), ['Found', 'Told']);
  });

  it('still knows what it remembers after a listing that failed', async () => {
    const { workspace: before, store } = await readFolder({ 'a.md': '# A\n' });
    const cachedNotes = await before.notesToCache();
    let asked = 0;
    const workspace = new Workspace(store, {
      readCache: () => {
        asked++;
        return Promise.resolve(new Map(cachedNotes.map((known) => [known.note.path, known])));
      },
    });
    const list = store.list.bind(store);
    let listings = 0;
    store.list = (excluded) => (++listings === 2 ? Promise.reject(new Error('away')) : list(excluded));
    await assert.rejects(workspace.reload(), /away/);
    const { read } = store.calls;
    await workspace.reload();
    await workspace.reload();
    // Two categories and index.md, twice; the note has not changed.
    assert.deepEqual([asked, store.calls.read - read], [1, 10]);
  });

  it('asks for nothing remembered where there are no responsibilities', async () => {
    const workspace = new Workspace(new InMemoryStore({ 'a.md': '' }), {
      readCache: () => assert.fail('asked'),
    });
    await workspace.reload();
    assert.deepEqual(titles(workspace), []);
  });
});

describe('What a workspace remembers', () => {
  it('is every note with the stamp of its file, and neither reports nor what cannot be read', async () => {
    const { workspace, store } = await readFolder({
      'a.md': '# A\n',
      'r.md': '<!-- remit:begin report x -->\n<!-- remit:end report x -->\n',
    });
    store.markUnreadable('b.md', 'binary');
    await workspace.reload();
    const cachedNotes = await workspace.notesToCache();
    assert.deepEqual(
      cachedNotes.map(({ note, stamp }) => [note.path, stamp]),
      [['a.md', { size: 4, time: 1 }]],
    );
  });

  it('is no note of which the editor shows unsaved text, or of which the last good filings are kept', async () => {
    const { workspace, store } = await readFolder({
      'a.md': filedUnder('vision'),
      'b.md': '# B\n',
      'c.md': '# C\n',
    });
    store.openUnsaved('a.md', '---\nactivities: [vision\n---\n');
    store.openUnsaved('b.md', '# Typed\n');
    await workspace.update(['a.md', 'b.md']);
    assert.deepEqual(
      (await workspace.notesToCache()).map(({ note }) => note.path),
      ['c.md'],
    );
  });

  it('takes in what had changed a moment before it was read, once that has settled', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    store.change('a.md', '# B\n');
    await workspace.update(['a.md']);
    assert.deepEqual(await workspace.notesToCache(), []);
    store.pass(2001);
    assert.deepEqual(
      (await workspace.notesToCache()).map(({ note }) => note.title),
      ['B'],
    );
  });

  it('is counted by what a session later could not know: what was scanned or is gone, not what was known', async () => {
    const { workspace: before, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    assert.equal(before.uncachedChanges, 2);
    const cachedNotes = await before.notesToCache();
    assert.equal(before.uncachedChanges, 0);
    const { workspace } = await reopened(store, cachedNotes);
    assert.equal(workspace.uncachedChanges, 0);
    store.change('a.md', '# X\n');
    store.delete('b.md');
    await workspace.update(['a.md', 'b.md']);
    assert.equal(workspace.uncachedChanges, 2);
  });
});
