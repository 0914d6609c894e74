import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Overview } from '../../src/core/workspace/overview';
import { overviewOf } from '../../src/core/workspace/overview';
import { vanishedPaths } from '../../src/core/workspace/vanishedPaths';
import { Workspace } from '../../src/core/workspace/workspace';
import { calendarQuarter } from '../../src/core/period/period';
import { ChangeBatcher } from '../../src/core/store/changeBatcher';
import type { FilePath } from '../../src/core/store/store';
import { filedUnder, readFolder } from '../support/aFolder';
import { aTimer } from '../support/aTimer';
import { figuresOf } from '../support/figures';
import { aHappening, someFiles } from '../support/fileEvents';
import { InMemoryStore } from '../support/inMemoryStore';
import { runs } from '../support/runs';

/** All that anybody can ask a workspace, in one order. */
function contents(workspace: Workspace): unknown {
  const { index, remit, taxonomy, isInitialized, isRemitBroken } = workspace;
  const sorted = (values: readonly unknown[]): readonly string[] =>
    values.map((value) => JSON.stringify(value)).sort();
  return {
    ...{ remit, isInitialized, isRemitBroken, categories: taxonomy.categories },
    notes: sorted([...index.notes()]),
    broken: workspace.brokenFiles(),
    unreadable: sorted(workspace.unreadableFiles()),
    problems: sorted(workspace.declarationProblems()),
    vanished: vanishedPaths(index).map(({ path, notes, places }) => ({ path, notes, places })),
    toFile: overviewOf(index, undefined)
      .toFile.inOrder()
      .map(({ note }) => note.path),
  };
}

async function assertIsFresh(workspace: Workspace, store: InMemoryStore): Promise<void> {
  const fresh = new Workspace(store);
  await fresh.reload();
  assert.deepEqual(contents(workspace), contents(fresh));
}

/** The categories and activities of an overview, each an object of its own unless it was taken over. */
function rowsOf({ categories }: Overview): readonly object[] {
  return categories.flatMap((category) => [category, ...category.activities, category.general ?? []].flat());
}

/** What becomes of the events of one happening: told at once, twice, not at all, or late and in the wrong order. */
const aFate = fc.constantFrom('told', 'told', 'twice', 'lost', 'late');

describe('L8: the index of a workspace', () => {
  it('is what a fresh reading finds after one reconcile, whatever events were lost, doubled or out of order', () =>
    fc.assert(
      fc.asyncProperty(
        someFiles,
        fc.array(fc.tuple(aHappening, aFate, fc.boolean()), { maxLength: 20 }),
        async (files, events) => {
          const store = new InMemoryStore(files);
          const workspace = new Workspace(store);
          await workspace.reload();
          const late: (readonly FilePath[])[] = [];
          for (const [happening, fate, waits] of events) {
            const paths = happening(store);
            if (fate === 'late') late.unshift(paths);
            const told = fate === 'twice' ? [...paths, ...paths] : fate === 'told' ? paths : [];
            const updated = workspace.update(told);
            if (fate === 'twice') void workspace.update(paths);
            if (waits) await updated;
          }
          for (const paths of late) void workspace.update([...paths].reverse());
          await workspace.reload();
          await assertIsFresh(workspace, store);
        },
      ),
      { numRuns: runs },
    ));

  it('is what a fresh reading finds without any reconcile, where every event is told', () =>
    fc.assert(
      fc.asyncProperty(
        someFiles,
        fc.array(fc.tuple(aHappening, fc.boolean()), { maxLength: 20 }),
        async (files, events) => {
          const store = new InMemoryStore(files);
          const workspace = new Workspace(store);
          await workspace.reload();
          let last: Promise<void> = Promise.resolve();
          for (const [happening, waits] of events) {
            last = workspace.update(happening(store));
            if (waits) await last;
          }
          await last;
          await assertIsFresh(workspace, store);
        },
      ),
      { numRuns: runs },
    ));
});

describe('An overview that takes over what has not changed', () => {
  it('is what one made from nothing is, whatever happened in between', () =>
    fc.assert(
      fc.asyncProperty(
        someFiles,
        fc.array(fc.tuple(aHappening, fc.constantFrom('update', 'reload')), { maxLength: 20 }),
        fc.constantFrom(undefined, calendarQuarter(2026, 4)),
        async (files, events, period) => {
          const store = new InMemoryStore(files);
          const workspace = new Workspace(store);
          await workspace.reload();
          let overview: Overview | undefined;
          for (const [happening, way] of events) {
            const paths = happening(store);
            await (way === 'reload' ? workspace.reload() : workspace.update(paths));
            overview = overviewOf(workspace.index, period, overview);
            assert.deepEqual(figuresOf(overview), figuresOf(overviewOf(workspace.index, period)));
          }
        },
      ),
      { numRuns: runs },
    ));

  it('takes over nothing of another period', async () => {
    const { workspace } = await readFolder({ '2026-11-20.md': filedUnder('vision/costs') });
    const [quarter, allTime] = [calendarQuarter(2026, 3), undefined];
    const before = overviewOf(workspace.index, quarter);
    const after = overviewOf(workspace.index, allTime, before);
    assert.deepEqual(figuresOf(after), figuresOf(overviewOf(workspace.index, allTime)));
  });
});

describe('What a change costs', () => {
  it('is one file read and one note taken in, among ten notes as among a thousand', async () => {
    for (const count of [10, 1000]) {
      const names = Array.from({ length: count }, (_, at) => `notes/${at}.md`);
      const { workspace, store } = await readFolder({
        'responsibilities/index.md': '---\ngitignore: true\n---\n',
        '.gitignore': 'build/\n',
        ...Object.fromEntries(names.map((name) => [name, filedUnder('vision/costs')])),
      });
      const [before, revision] = [{ ...store.calls }, workspace.index.revision];
      const others = [...workspace.index.notes()].filter(({ note }) => note.path !== 'notes/7.md');
      store.change('notes/7.md', filedUnder('people'));
      await workspace.update(['notes/7.md']);
      assert.deepEqual(store.calls, { ...before, read: before.read + 1 });
      assert.equal(workspace.index.revision, revision + 1);
      assert.ok(others.every((other) => workspace.index.get(other.note.path) === other));
      await assertIsFresh(workspace, store);
    }
  });

  it('is the rows of the tree that the note is or was filed under, among ten notes as among a thousand', async () => {
    for (const count of [10, 1000]) {
      const names = Array.from({ length: count }, (_, at) => `notes/${at}.md`);
      const places = ['vision/costs', 'vision/security', 'people/interviewing', 'people'];
      const { workspace, store } = await readFolder(
        Object.fromEntries(names.map((name, at) => [name, filedUnder(places[at % places.length] ?? '')])),
      );
      const rebuilt = async (path: FilePath, text: string): Promise<number> => {
        const before = overviewOf(workspace.index, undefined);
        store.change(path, text);
        await workspace.update([path]);
        const known = new Set(rowsOf(before));
        return rowsOf(overviewOf(workspace.index, undefined, before)).filter((row) => !known.has(row)).length;
      };
      // The activity and its category; two of each.
      assert.equal(await rebuilt('notes/0.md', `${filedUnder('vision/costs')}More.\n`), 2);
      assert.equal(await rebuilt('notes/0.md', filedUnder('people/interviewing')), 4);
      // Not filed before, and not filed now.
      assert.equal(await rebuilt('notes/new.md', '# New\n'), 0);
      assert.equal(await rebuilt('notes/new.md', '# Newer\n'), 0);
    }
  });

  it('is one listing for two thousand at once, which takes in only those that are different', async () => {
    const names = Array.from({ length: 2000 }, (_, at) => `notes/${at}.md`);
    const { workspace, store } = await readFolder(Object.fromEntries(names.map((name) => [name, '# A\n'])));
    const [reloads, updates]: [Promise<void>[], Promise<void>[]] = [[], []];
    const timer = aTimer();
    const gather = new ChangeBatcher(
      {
        files: (paths) => updates.push(workspace.update(paths)),
        everything: () => reloads.push(workspace.reload()),
      },
      timer.start,
    );
    const [before, revision] = [store.calls.list, workspace.index.revision];
    for (const [at, name] of names.entries()) {
      if (at % 2 === 0) store.change(name, '# B\n');
      gather.add(name, 40);
    }
    timer.pass(10_000);
    await Promise.all(reloads);
    assert.deepEqual([reloads.length, updates.length], [1, 0]);
    // One of the responsibilities, one of the notes.
    assert.equal(store.calls.list - before, 2);
    // The taxonomy, and every second note.
    assert.equal(workspace.index.revision - revision, 1 + 1000);
    await assertIsFresh(workspace, store);
  });
});
