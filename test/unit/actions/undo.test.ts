import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import { followMove } from '../../../src/core/actions/journal';
import { runSteps } from '../../../src/core/actions/operation/runSteps';
import type { Step } from '../../../src/core/actions/operation/step';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import { revisionOf } from '../../../src/core/store/revision';
import type { FilePath } from '../../../src/core/store/store';
import type { Mutation } from '../../support/inMemoryStore';
import { aJournal } from '../../support/aJournal';
import { filedUnder, readFolder } from '../../support/aFolder';
import { told } from '../../support/told';

const note = { kind: 'note' } as const;
const file = (path: FilePath, ...add: readonly string[]) => ({
  path,
  request: { part: note, add, remove: [] },
});
const append = (path: FilePath, text: string, gate = false): Step => ({
  kind: 'edit',
  path,
  gate,
  plan: (before) => ({ kind: 'edit', splices: [{ start: before.length, end: before.length, text }] }),
});

describe('Undoing the last change', () => {
  it('brings every note back byte for byte', async () => {
    const texts = { 'a.md': '---\r\ntags: [x] # c\r\n---\r\nA\r\n', 'b.md': '\uFEFF# B' };
    const { workspace, store } = await readFolder(texts);
    const journal = aJournal();
    await changeFilings(workspace, [file('a.md', 'vision', 'vision/costs'), file('b.md', 'vision')], journal);
    assert.notEqual(store.text('a.md'), texts['a.md']);
    assert.deepEqual(told(await undoLastChange(workspace, journal)), ['a.md changed', 'b.md changed']);
    assert.deepEqual([store.text('a.md'), store.text('b.md')], [texts['a.md'], texts['b.md']]);
    assert.deepEqual(await undoLastChange(workspace, journal), []);
  });

  it('leaves alone what has changed since, and names it', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const journal = aJournal();
    await changeFilings(workspace, [file('a.md', 'vision'), file('b.md', 'vision')], journal);
    store.change('a.md', '# Mine now\n');
    assert.deepEqual(told(await undoLastChange(workspace, journal)), [
      'a.md changed-underneath',
      'b.md changed',
    ]);
    assert.deepEqual([store.text('a.md'), store.text('b.md')], ['# Mine now\n', '# B\n']);
  });

  it('undoes a note that was changed twice in one operation', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    const journal = aJournal();
    await changeFilings(workspace, [file('a.md', 'vision'), file('a.md', 'people')], journal);
    await undoLastChange(workspace, journal);
    assert.equal(store.text('a.md'), '# A\n');
  });

  it('waits for what was begun before it, and undoes all of that', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const journal = aJournal();
    const [first, second, undone] = await Promise.all([
      changeFilings(workspace, [file('a.md', 'vision'), file('b.md', 'vision')], journal),
      changeFilings(workspace, [file('a.md', 'people')], journal),
      undoLastChange(workspace, journal),
    ]);
    assert.deepEqual(told([...first, ...second]), ['a.md changed', 'b.md changed', 'a.md changed']);
    // None of them was planned on a text that another was about to change.
    assert.equal(store.calls.apply, 6);
    assert.deepEqual(told(undone), ['a.md changed', 'b.md changed', 'a.md changed']);
    assert.deepEqual([store.text('a.md'), store.text('b.md')], ['# A\n', '# B\n']);
    assert.deepEqual(journal.entries, []);
  });

  it('remembers what was done, and what was left torn, but nothing that was not done', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' });
    const journal = aJournal();
    store.failOn('apply', 1, 'read-only');
    store.failOn('apply', 3, 'failed');
    store.before('apply', 3, () => store.change('c.md', '---\nactivi'));
    const requests = ['a.md', 'b.md', 'c.md'].map((path) => file(path, 'vision'));
    const outcomes = await changeFilings(workspace, requests, journal);
    assert.deepEqual(told(outcomes), ['a.md read-only', 'b.md changed', 'c.md write-failed']);
    assert.deepEqual(
      journal.entries.map(({ path }) => path),
      ['b.md', 'c.md'],
    );
    assert.deepEqual(told(await undoLastChange(workspace, journal)), [
      'b.md changed',
      'c.md changed-underneath',
    ]);
  });

  it('does nothing at all where a file that is to go has changed, or is being typed in', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const steps: readonly Step[] = [
      append('a.md', 'more\n', true),
      { kind: 'remove', path: 'b.md', expected: revisionOf('# B\n'), gate: true },
    ];
    store.change('b.md', '# B, and more\n');
    assert.deepEqual(told(await runSteps(workspace, steps)), [
      'a.md step-before-failed',
      'b.md changed-underneath',
    ]);
    store.change('b.md', '# B\n');
    store.openUnsaved('b.md', '# B\n');
    assert.deepEqual(told(await runSteps(workspace, steps)), [
      'a.md step-before-failed',
      'b.md unsaved-changes',
    ]);
    store.openUnsaved('b.md', undefined);
    const onto: Step = { kind: 'move', path: 'b.md', to: 'a.md', gate: true };
    assert.deepEqual(told(await runSteps(workspace, [append('a.md', 'more\n', true), onto])), [
      'a.md step-before-failed',
      'b.md already-exists',
    ]);
    assert.deepEqual(store.writes, []);
  });

  it('brings back files that were created, moved and removed, the last one first', async () => {
    const files = { 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' };
    const { workspace, store } = await readFolder(files);
    const before = store.texts();
    const journal = aJournal();
    const done = await runSteps(workspace, everyKind, journal);
    assert.deepEqual(told(done), [
      'a.md changed',
      'x/a.md moved',
      'b.md removed',
      'b.md created',
      'c.md changed',
    ]);
    assert.equal(store.text('b.md'), '# Another B\n');
    assert.deepEqual(told(await undoLastChange(workspace, journal)), [
      'a.md changed',
      'a.md moved',
      'b.md created',
      'b.md removed',
      'c.md changed',
    ]);
    assert.deepEqual(store.texts(), before);
    assert.deepEqual(await undoLastChange(workspace, journal), []);
  });

  it('removes no file that was written in since, and puts none over another', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const journal = aJournal();
    await runSteps(
      workspace,
      [
        { kind: 'create', path: 'new.md', text: 'new' },
        { kind: 'move', path: 'a.md', to: 'moved.md' },
        { kind: 'remove', path: 'b.md', expected: revisionOf('# B\n') },
      ],
      journal,
    );
    store.change('new.md', 'mine');
    store.change('a.md', 'another A');
    store.change('b.md', 'another B');
    assert.deepEqual(told(await undoLastChange(workspace, journal)), [
      'new.md changed-underneath',
      'moved.md already-exists',
      'b.md already-exists',
    ]);
    assert.deepEqual(
      ['new.md', 'a.md', 'b.md', 'moved.md'].map((path) => store.text(path)),
      ['mine', 'another A', 'another B', '# A\n'],
    );
    store.delete('a.md');
    store.delete('b.md');
    assert.deepEqual(told(await undoLastChange(workspace, journal)), ['a.md moved', 'b.md created']);
  });

  it('finds a file where somebody else has moved it since', async () => {
    const { workspace, store } = await readFolder({ 'notes/a.md': '# A\n' });
    const journal = aJournal();
    await changeFilings(workspace, [file('notes/a.md', 'vision')], journal);
    store.change('papers/a.md', store.text('notes/a.md'));
    store.delete('notes/a.md');
    journal.entries = followMove(journal.entries, 'notes', 'papers');
    await undoLastChange(workspace, journal);
    assert.equal(store.text('papers/a.md'), '# A\n');
  });

  it('follows a folder to where it goes, also where one file needs another of it, and no other folder', () => {
    const revision = revisionOf('');
    const entries = ['notes/a.md', 'notes-old/a.md'].map(
      (path) => ({ kind: 'created', path, text: '', after: revision, needs: 'notes/b.md' }) as const,
    );
    assert.deepEqual(
      followMove(entries, 'notes', 'papers').map((entry) => [entry.path, 'needs' in entry && entry.needs]),
      [
        ['papers/a.md', 'papers/b.md'],
        ['notes-old/a.md', 'papers/b.md'],
      ],
    );
  });
});

const everyKind: readonly Step[] = [
  append('a.md', 'more'),
  { kind: 'move', path: 'a.md', to: 'x/a.md' },
  { kind: 'remove', path: 'b.md', expected: revisionOf('# B\n') },
  { kind: 'create', path: 'b.md', text: '# Another B\n' },
  append('c.md', 'more'),
];

describe('An operation', () => {
  const files = { 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' };

  it('with any one write failing leaves every file before or after and names it, and undo brings all back (L13)', async () => {
    const failures: readonly (readonly [Mutation, number])[] = [
      ['apply', 1],
      ['apply', 2],
      ['move', 1],
      ['remove', 1],
      ['create', 1],
    ];
    for (const [operation, k] of failures) {
      const { workspace, store } = await readFolder(files);
      const before = store.texts();
      const journal = aJournal();
      store.failOn(operation, k, 'failed');
      const outcomes = told(await runSteps(workspace, everyKind, journal));
      assert.equal(outcomes.filter((line) => line.endsWith(' write-failed')).length, 1, operation);
      await undoLastChange(workspace, journal);
      assert.deepEqual(store.texts(), before, `${operation} ${k}`);
    }
  });

  it('cut off before any of its 120 files is undone as far as it went (H46)', async () => {
    const paths = Array.from({ length: 120 }, (_, at) => `n/${at}.md`);
    const texts = Object.fromEntries(paths.map((path) => [path, `# ${path}\n`]));
    for (const k of [1, 2, 60, 119, 120]) {
      const { workspace, store } = await readFolder(texts);
      const before = store.texts();
      let saves = 0;
      const journal = aJournal(() => void saves++);
      store.before('apply', k, () => {
        throw new Error('the machine went off');
      });
      const filing = changeFilings(
        workspace,
        paths.map((path) => file(path, 'vision')),
        journal,
      );
      await assert.rejects(filing, /went off/);
      assert.equal(store.writes.length, k - 1);
      assert.equal(saves, 1);
      const outcomes = await undoLastChange(workspace, journal);
      assert.equal(outcomes.filter(({ status }) => status === 'changed').length, k - 1);
      assert.equal(outcomes.filter(({ status }) => status === 'unchanged').length, 121 - k);
      assert.deepEqual(store.texts(), before);
    }
  });

  it('journals a file that changed underneath as it then became, before it changes', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    const journal = aJournal();
    store.before('apply', 1, () => store.change('a.md', '# B\n'));
    store.before('apply', 2, () => {
      assert.equal(journal.entries[0]?.kind === 'edited' && journal.entries[0].before, revisionOf('# B\n'));
    });
    await runSteps(workspace, [append('a.md', 'more')], journal);
    await undoLastChange(workspace, journal);
    assert.equal(store.text('a.md'), '# B\n');
  });

  it('does nothing at all where a step that others need is known to be refused', async () => {
    const { workspace, store } = await readFolder(files);
    const gate: Step = { kind: 'create', path: 'c.md', text: '', gate: true };
    const outcomes = await runSteps(workspace, [append('a.md', 'x'), gate, append('b.md', 'x')]);
    assert.deepEqual(told(outcomes), [
      'a.md step-before-failed',
      'c.md already-exists',
      'b.md step-before-failed',
    ]);
    assert.deepEqual(store.writes, []);
  });

  it('stops where a step that others need fails on the way', async () => {
    const { workspace, store } = await readFolder(files);
    store.failOn('apply', 2, 'read-only');
    const outcomes = await runSteps(workspace, [
      append('a.md', 'x'),
      append('b.md', 'x', true),
      append('c.md', 'x'),
    ]);
    assert.deepEqual(told(outcomes), ['a.md changed', 'b.md read-only', 'c.md step-before-failed']);
  });

  it('moves and removes nothing that has unsaved changes', async () => {
    const { workspace, store } = await readFolder(files);
    store.openUnsaved('a.md', '# Typed\n');
    const outcomes = await runSteps(workspace, [
      { kind: 'move', path: 'a.md', to: 'd.md' },
      { kind: 'remove', path: 'a.md', expected: revisionOf('# Typed\n') },
    ]);
    assert.deepEqual(told(outcomes), ['a.md unsaved-changes', 'a.md unsaved-changes']);
  });

  it('keeps the journal of the one before where nothing came of it', async () => {
    const { workspace } = await readFolder({ 'a.md': filedUnder('vision') });
    const journal = aJournal(() => assert.fail('nothing was changed'));
    await changeFilings(workspace, [file('a.md', 'vision'), file('gone.md', 'vision')], journal);
  });
});

describe('The journal', () => {
  it('holds what was changed also where something unforeseen ends the operation', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const journal = aJournal();
    store.before('apply', 2, () => {
      throw new Error('unforeseen');
    });
    await assert.rejects(changeFilings(workspace, [file('a.md', 'vision'), file('b.md', 'vision')], journal));
    assert.equal(workspace.index.get('a.md')?.filings.length, 1);
    await undoLastChange(workspace, journal);
    assert.equal(store.text('a.md'), '# A\n');
  });

  it('keeps what an undo could not write, to be tried again', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '# A\n' });
    const journal = aJournal();
    await changeFilings(workspace, [file('a.md', 'vision')], journal);
    store.failOn('apply', 1, 'read-only');
    assert.deepEqual(told(await undoLastChange(workspace, journal)), ['a.md read-only']);
    assert.deepEqual(told(await undoLastChange(workspace, journal)), ['a.md changed']);
    assert.equal(store.text('a.md'), '# A\n');
  });
});
