import assert from 'node:assert/strict';
import type { JournalEntry } from '../../../src/core/actions/journal';
import { revisionOf } from '../../../src/core/store/revision';
import type { TextKeeper } from '../../../src/core/actions/lastOperation';
import { LastOperation } from '../../../src/core/actions/lastOperation';

// Of a folder, only its address is asked for.
const folder = { uri: { toString: () => 'file:///notes' } };
const created = (path: string): JournalEntry => ({ kind: 'created', path, text: '', after: revisionOf('') });
const [a, b] = [created('a.md'), created('b.md')];

interface Kept {
  readonly folders: readonly { readonly folder: string; readonly entries: readonly JournalEntry[] }[];
  readonly isRunning: boolean;
}

function kept(): TextKeeper & { readonly now: () => Kept } {
  let stored: string | undefined;
  return {
    read: () => Promise.resolve(stored),
    write: (next) => Promise.resolve(void (stored = next)),
    now: () => JSON.parse(stored ?? '') as Kept,
  };
}

const entriesOf = ({ folders }: Kept): readonly JournalEntry[] => folders.flatMap(({ entries }) => entries);

describe('The last operation', () => {
  it('is stored as running from before its first write until it is over, where it has several files', async () => {
    const keeper = kept();
    const journal = new LastOperation(keeper).begin()(folder);
    await journal.save([a, b]);
    assert.deepEqual([entriesOf(keeper.now()), keeper.now().isRunning], [[a, b], true]);
    await journal.end?.();
    assert.deepEqual([entriesOf(keeper.now()), keeper.now().isRunning], [[a, b], false]);
    const single = new LastOperation(keeper).begin()(folder);
    await single.save([a]);
    assert.deepEqual([entriesOf(keeper.now()), keeper.now().isRunning], [[a], false]);
  });

  it('is told as cut off in the next session, once, and can be undone then', async () => {
    const keeper = kept();
    await new LastOperation(keeper).begin('Rename a to b')(folder).save([a, b]);
    const next = new LastOperation(keeper);
    const cut = await next.takeCutOff();
    assert.ok(cut);
    assert.deepEqual([cut.name, cut.files], ['Rename a to b', 2]);
    assert.equal(await next.takeCutOff(), undefined);
    assert.equal(await next.isLast(cut.id), true);
    const [{ journal } = { journal: undefined }] = await next.entriesByFolder();
    assert.deepEqual(await journal?.load(), [a, b]);
    await journal?.save([]);
    assert.deepEqual([entriesOf(keeper.now()), keeper.now().isRunning], [[], false]);
  });

  it('stays what it was where the next one changes nothing', async () => {
    const keeper = kept();
    const operations = new LastOperation(keeper);
    const first = operations.begin()(folder);
    await first.save([a, b]);
    await first.end?.();
    const second = operations.begin()(folder);
    await second.save([created('c.md')]);
    await second.save([]);
    await second.end?.();
    assert.deepEqual([entriesOf(keeper.now()), keeper.now().isRunning], [[a, b], false]);
  });

  it('follows a note that is moved while it is undone, and is not put over a newer one', async () => {
    const keeper = kept();
    const operations = new LastOperation(keeper);
    await operations.begin()(folder).save([a, b]);
    const journal = (await operations.entriesByFolder())[0]?.journal;
    const [undone, left = b] = (await journal?.load()) ?? [];
    assert.ok(undone);
    await operations.followMove(folder, 'b.md', 'c.md');
    await journal?.save([left]);
    assert.deepEqual(entriesOf(keeper.now()), [created('c.md')]);
    const again = (await operations.entriesByFolder())[0]?.journal;
    await operations
      .begin()(folder)
      .save([created('d.md')]);
    await again?.save([]);
    assert.deepEqual(entriesOf(keeper.now()), [created('d.md')]);
  });

  it('is told as over by nobody but itself', async () => {
    const keeper = kept();
    const operations = new LastOperation(keeper);
    const [first, second] = [operations.begin()(folder), operations.begin()(folder)];
    await first.save([a, b]);
    await second.save([b, a]);
    await first.end?.();
    assert.equal(keeper.now().isRunning, true);
    await second.end?.();
    assert.deepEqual([entriesOf(keeper.now()), keeper.now().isRunning], [[b, a], false]);
  });

  it('is none where what was kept is damaged', async () => {
    for (const text of ['', '{"id":1,', 'null', '[]', '{"id":1,"folders":{}}']) {
      const operations = new LastOperation({ ...kept(), read: () => Promise.resolve(text) });
      assert.deepEqual(await operations.entriesByFolder(), [], text);
      assert.equal(await operations.takeCutOff(), undefined, text);
    }
  });
});
