import assert from 'node:assert/strict';
import { tellApart } from '../../../src/core/format/tellApart';

const within = (...addresses: readonly string[]): readonly string[] => {
  const all = addresses.map((address) => ({ name: address.replace(/^.*\//, ''), address }));
  return all.map((folder) => tellApart(folder, all));
};

describe('Folders of one name', () => {
  it('are told apart by their parents, as few as are needed', () => {
    assert.deepEqual(within('file:///a/notes', 'file:///b/notes'), ['a', 'b']);
    assert.deepEqual(within('file:///a/x/notes', 'file:///b/x/notes'), ['a/x', 'b/x']);
    assert.deepEqual(within('file:///a/x/notes', 'file:///b/x/notes', 'file:///c/notes'), [
      'a/x',
      'b/x',
      'c',
    ]);
  });

  it('leave a folder with a name of its own without an addition', () => {
    assert.deepEqual(within('file:///a/notes', 'file:///a/journal'), ['', '']);
  });

  it('are told apart where one lies above the other, at the root and on another file system', () => {
    assert.deepEqual(within('file:///a/notes', 'file:///a/notes/notes'), ['a', 'notes']);
    assert.deepEqual(within('file:///notes', 'file:///a/notes'), ['file:', 'a']);
    assert.deepEqual(within('file:///a/notes', 'memory:///a/notes'), ['file:/a', 'memory:/a']);
  });

  it('whose name is given in the workspace file are told apart by their own folder', () => {
    const all = ['file:///a/x', 'file:///a/y'].map((address) => ({ name: 'Notes', address }));
    assert.deepEqual(
      all.map((folder) => tellApart(folder, all)),
      ['x', 'y'],
    );
  });
});
