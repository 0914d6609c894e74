import assert from 'node:assert/strict';
import type { Files } from '../../bench/files';
import { createAlterations } from '../../bench/files';

function filesOf(texts: Readonly<Record<string, string>>): { files: Files; texts: Map<string, string> } {
  const held = new Map(Object.entries(texts));
  const files: Files = {
    list: () => Promise.resolve([...held.keys()]),
    stat: () => Promise.resolve(),
    read: (path) => Promise.resolve(new TextEncoder().encode(held.get(path))),
    write: (path, bytes) => Promise.resolve(void held.set(path, new TextDecoder().decode(bytes))),
  };
  return { files, texts: held };
}

describe('Altering files for the bench', () => {
  it('makes other texts each time, without their growing', async () => {
    const { files, texts } = filesOf({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const { change } = createAlterations(files);
    await change(['a.md']);
    const once = texts.get('a.md');
    await change(['a.md']);
    const twice = texts.get('a.md');
    assert.equal(new Set(['a\n', once, twice]).size, 3);
    assert.equal(once?.length, twice?.length);
    assert.equal(texts.get('b.md'), 'b\n');
  });

  it('puts back the bytes that were there before the first time', async () => {
    const { files, texts } = filesOf({ 'a.md': 'a\n', 'b.md': 'b\n' });
    const { change, restore } = createAlterations(files);
    await change(['a.md', 'b.md']);
    await change(['a.md']);
    await restore();
    assert.deepEqual([...texts], Object.entries({ 'a.md': 'a\n', 'b.md': 'b\n' }));
  });
});
