import assert from 'node:assert/strict';
import { NotesInFull } from '../../../src/core/workspace/notesInFull';
import { Workspace } from '../../../src/core/workspace/workspace';
import { InMemoryStore } from '../../support/inMemoryStore';
import { stampIn } from '../../support/stampIn';

const noStamp = (): undefined => undefined;

describe('Notes that are read in full', () => {
  it('are read by the stamp that the index has of them, so that no store has to ask for another', async () => {
    const store = new InMemoryStore({ 'responsibilities/a.md': '', 'a.md': '# A\n' });
    const workspace = new Workspace(store);
    await workspace.reload();
    const asked: unknown[] = [];
    const read = store.read.bind(store);
    store.read = (path, known) => {
      asked.push([path, known]);
      return read(path);
    };
    assert.deepEqual([...(await workspace.readInFull(['a.md', 'gone.md'])).keys()], ['a.md']);
    assert.deepEqual(asked, [
      ['a.md', await stampIn(store, 'a.md')],
      ['gone.md', undefined],
    ]);
  });

  it('are the same objects the next time, but for those that say something else', async () => {
    const store = new InMemoryStore({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const notes = new NotesInFull(store, noStamp);
    const before = await notes.read(['a.md', 'b.md']);
    store.change('b.md', '# C\n');
    const now = await notes.read(['a.md', 'b.md']);
    assert.equal(now.get('a.md'), before.get('a.md'));
    assert.equal(now.get('b.md')?.text, '# C\n');
    assert.equal(now.get('b.md')?.scan.note.title, 'C');
  });

  it('are those that can be read, and one that comes back is there again', async () => {
    const store = new InMemoryStore({ 'a.md': '# A\n' });
    const notes = new NotesInFull(store, noStamp);
    assert.deepEqual([...(await notes.read(['a.md', 'b.md'])).keys()], ['a.md']);
    store.change('b.md', '# B\n');
    assert.deepEqual([...(await notes.read(['a.md', 'b.md'])).keys()].sort(), ['a.md', 'b.md']);
  });

  it('are forgotten when others are asked for, and where there is no room', async () => {
    const store = new InMemoryStore({ 'a.md': '# A\n', 'b.md': '# B\n', 'long.md': '# Long\n' });
    const notes = new NotesInFull(store, noStamp, 8);
    const first = await notes.read(['a.md', 'b.md', 'long.md']);
    const second = await notes.read(['a.md', 'b.md', 'long.md']);
    assert.equal(second.get('a.md'), first.get('a.md'));
    assert.equal(second.get('b.md'), first.get('b.md'));
    assert.notEqual(second.get('long.md'), first.get('long.md'));
    await notes.read(['b.md']);
    assert.notEqual((await notes.read(['a.md'])).get('a.md'), first.get('a.md'));
  });
});
