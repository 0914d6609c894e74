import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import { finishLastChange } from '../../../src/core/actions/finishLastChange';
import type { Journal } from '../../../src/core/actions/journal';
import { moveSection } from '../../../src/core/actions/moveSection';
import { reshape } from '../../../src/core/actions/reshape/reshape';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { aJournal } from '../../support/aJournal';
import { filedUnder, readFolder } from '../../support/aFolder';
import type { InMemoryStore } from '../../support/inMemoryStore';
import { told } from '../../support/told';

const file = (path: string) =>
  ({ path, request: { part: { kind: 'note' }, add: ['vision'], remove: [] } }) as const;

/** A folder in which an operation was cut off before its `kept`-th write: its journal says what it was to change. */
async function cutOff(
  files: Readonly<Record<string, string>>,
  kept: number,
  act: (workspace: Workspace, journal: Journal) => Promise<unknown>,
): Promise<{ readonly workspace: Workspace; readonly store: InMemoryStore; readonly journal: Journal }> {
  const { workspace, store } = await readFolder(files);
  const journal = aJournal();
  const before = store.texts();
  await act(workspace, journal);
  const written = store.writes.slice(kept).map(({ path }) => path);
  for (const path of written) store.change(path, before[path] ?? '');
  await workspace.reload();
  return { workspace, store, journal };
}

describe('Finishing the last change', () => {
  it('writes what was left, and all of it can be undone as one', async () => {
    const files = { 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' };
    const { workspace, store, journal } = await cutOff(files, 1, (all, entries) =>
      changeFilings(all, [file('a.md'), file('b.md'), file('c.md')], entries),
    );
    assert.equal(store.text('b.md'), '# B\n');
    assert.deepEqual(told(await finishLastChange(workspace, journal)), [
      'a.md unchanged',
      'b.md changed',
      'c.md changed',
    ]);
    assert.equal(store.text('c.md'), '---\nactivities:\n  - vision\n---\n\n# C\n');
    assert.equal(workspace.index.get('c.md')?.filings[0]?.activity, 'vision');
    await undoLastChange(workspace, journal);
    assert.deepEqual([store.text('a.md'), store.text('b.md'), store.text('c.md')], Object.values(files));
  });

  it('leaves alone and names what has changed since', async () => {
    const { workspace, store, journal } = await cutOff(
      { 'a.md': '# A\n', 'b.md': '# B\n' },
      0,
      (all, entries) => changeFilings(all, [file('a.md'), file('b.md')], entries),
    );
    store.change('a.md', '# Mine now\n');
    assert.deepEqual(told(await finishLastChange(workspace, journal)), [
      'a.md changed-underneath',
      'b.md changed',
    ]);
    assert.equal(store.text('a.md'), '# Mine now\n');
  });

  it('changes no note where its category file cannot be changed', async () => {
    const note = filedUnder('vision/costs');
    const { workspace, store, journal } = await cutOff({ 'a.md': note }, 0, (all, entries) =>
      reshape(all, { kind: 'rename', path: 'vision/costs', to: 'vision/money' }, entries),
    );
    store.change('responsibilities/vision.md', `${store.text('responsibilities/vision.md')}\nMine.\n`);
    assert.deepEqual(told(await finishLastChange(workspace, journal)), [
      'responsibilities/vision.md changed-underneath',
      'a.md step-before-failed',
    ]);
    assert.equal(store.text('a.md'), note);
  });

  it('cuts no section out of its note before it stands in the other', async () => {
    const a = '# A\n\n## One\n\nText.\n\n## Two\n';
    const { workspace, store, journal } = await cutOff({ 'a.md': a, 'b.md': '# B\n' }, 0, (all, entries) =>
      moveSection(
        all,
        {
          from: 'a.md',
          section: { kind: 'section', line: 2, title: 'One' },
          to: { kind: 'note', path: 'b.md' },
          mode: 'move',
        },
        entries,
      ),
    );
    store.change('b.md', '# Mine\n');
    assert.deepEqual(told(await finishLastChange(workspace, journal)), [
      'b.md changed-underneath',
      'a.md step-before-failed',
    ]);
    assert.equal(store.text('a.md'), a);
  });

  it('has nothing to do where nothing was cut off', async () => {
    const { workspace, store, journal } = await cutOff({ 'a.md': '# A\n' }, 1, (all, entries) =>
      changeFilings(all, [file('a.md')], entries),
    );
    const texts = store.texts();
    assert.deepEqual(told(await finishLastChange(workspace, journal)), ['a.md unchanged']);
    assert.deepEqual(await finishLastChange(workspace, aJournal()), []);
    assert.deepEqual(store.texts(), texts);
  });
});
