import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeFilings, markNeedsNoFiling } from '../../src/core/actions/changeFilings';
import type { FileOutcome } from '../../src/core/actions/outcome';
import { undoLastChange } from '../../src/core/actions/undoLastChange';
import { Workspace } from '../../src/core/workspace/workspace';
import { filingsOf } from '../../src/core/note/filing';
import { scanNote } from '../../src/core/note/scanNote';
import type { Store } from '../../src/core/store/store';
import { twoCategories } from '../support/aFolder';
import { aJournal } from '../support/aJournal';
import { InMemoryStore } from '../support/inMemoryStore';
import { runs } from '../support/runs';

const notes = ['a.md', 'b.md'];

// A block of nothing but our key with the empty line below it, or the key alone.
const key = 'activities:(?: \\[[^\\]\\n]*\\]|(?:\\n {2}- [^\\n]*)*)\\n';
const ours = new RegExp(`^---\\n${key}---\\n\\n|^${key}`, 'm');

/** A store whose every call takes its turn when the scheduler says so. */
function scheduled(store: Store, scheduler: fc.Scheduler): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || name === 'watch') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        await scheduler.schedule(Promise.resolve(), String(name));
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
}

const fileUnder = (path: string) =>
  notes.map(
    (note) => ({ path: note, request: { part: { kind: 'note' }, add: [path], remove: [] } }) as const,
  );

function filedUnder(store: InMemoryStore, path: string): readonly string[] {
  const { taxonomy } = workspaceOf.get(store) ?? assert.fail();
  return filingsOf(scanNote(path, store.text(path)).note, taxonomy).map(({ activity }) => activity);
}
const workspaceOf = new WeakMap<InMemoryStore, Workspace>();

async function inAnyOrder(
  scheduler: fc.Scheduler,
  writes: readonly string[],
  act: (workspace: Workspace) => readonly Promise<readonly FileOutcome[]>[],
): Promise<{ readonly store: InMemoryStore; readonly outcomes: readonly (readonly FileOutcome[])[] }> {
  const store = new InMemoryStore({
    ...twoCategories,
    'a.md': '# A\n',
    'b.md': '---\ntitle: B\n---\ntext\n',
  });
  const workspace = new Workspace(scheduled(store, scheduler));
  workspaceOf.set(store, workspace);
  await scheduler.waitFor(workspace.reload());
  const outcomes = Promise.all(act(workspace));
  const others = scheduler.scheduleSequence(
    writes.map((path, at) => ({
      label: `write to ${path}`,
      builder: () => {
        store.change(path, `${store.text(path)}line ${at}\n`);
        return Promise.resolve();
      },
    })),
  );
  await scheduler.waitFor(Promise.all([outcomes, others.task]));
  for (const [at, path] of writes.entries())
    assert.ok(store.text(path).includes(`line ${at}\n`), `line ${at} is lost`);
  return { store, outcomes: await outcomes };
}

describe('Things that happen at once', () => {
  const writes = fc.array(fc.constantFrom(...notes), { maxLength: 5 });

  it('L17: lose nothing that somebody writes between any two calls, and tell what they did', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), writes, async (scheduler, others) => {
        const { store, outcomes } = await inAnyOrder(scheduler, others, (workspace) => [
          changeFilings(workspace, fileUnder('vision/costs')),
          changeFilings(workspace, fileUnder('people')),
        ]);
        for (const [at, path] of notes.entries()) {
          const expected = ['vision/costs', 'people'].filter(
            (_, action) => outcomes[action]?.[at]?.status === 'changed',
          );
          assert.deepEqual([...filedUnder(store, path)].sort(), expected.sort());
          assert.equal(
            store.text(path).split('---\n').length,
            expected.length > 0 || path === 'b.md' ? 3 : 1,
          );
        }
      }),
      { numRuns: runs },
    );
  });

  it('L17: may be a filing, a mark and an undo, and nobody’s bytes are lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), writes, async (scheduler, others) => {
        const journal = aJournal();
        const { store } = await inAnyOrder(scheduler, others, (workspace) => [
          changeFilings(workspace, fileUnder('vision/costs'), journal),
          markNeedsNoFiling(workspace, notes),
          undoLastChange(workspace, journal),
        ]);
        for (const path of notes) {
          const rest = store.text(path).replace(ours, '');
          const theirs = others.flatMap((other, at) => (other === path ? [`line ${at}\n`] : []));
          assert.equal(rest, (path === 'a.md' ? '# A\n' : '---\ntitle: B\n---\ntext\n') + theirs.join(''));
        }
      }),
      { numRuns: runs },
    );
  });
});
