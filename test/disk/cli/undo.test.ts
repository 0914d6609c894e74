import assert from 'node:assert/strict';
import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileTree } from '../../support/fileTree';
import { textsIn, inFileTree } from '../../support/fileTree';
import type { Run } from '../../support/commandLine';
import { remit, remitWithState } from '../../support/commandLine';

const tree: FileTree = {
  'responsibilities/vision.md': '---\ntitle: Vision\nactivities:\n  - id: costs\n    title: Costs\n---\n',
  'notes/a.md': '---\ndate: 2026-11-02\nactivities: [vision/costs]\n---\n# A\n\nWe talked.\n',
  'notes/b.md': '# B\n\nWe talked.\n',
};

describe('remit undo', () => {
  it('takes back a filing to the byte, and only once', () =>
    inFileTree(tree, async (folder) => {
      const before = await textsIn(folder);
      await remit(folder, 'file', 'notes/a.md', 'notes/b.md', '--to', 'vision');
      assert.notDeepEqual(await textsIn(folder), before);
      const { code, stdout } = await remit(folder, 'undo');
      assert.deepEqual([code, stdout], [0, 'notes/a.md: Changed.\nnotes/b.md: Changed.\n']);
      assert.deepEqual(await textsIn(folder), before);
      assert.equal((await remit(folder, 'undo')).stdout, 'There is no change to undo.\n');
    }));

  it('takes back a new path and a new title as the one command that they were', () =>
    inFileTree(tree, async (folder) => {
      const before = await textsIn(folder);
      await remit(folder, 'rename', 'vision', 'sight', '--title', 'Sight');
      assert.ok((await readdir(path.join(folder, 'responsibilities'))).includes('sight.md'));
      assert.equal((await remit('/', 'undo', folder)).code, 0);
      assert.deepEqual(await textsIn(folder), before);
    }));

  it('leaves a file that has changed since, and names it', () =>
    inFileTree(tree, async (folder) => {
      await remit(folder, 'file', 'notes/a.md', 'notes/b.md', '--to', 'vision');
      await writeFile(path.join(folder, 'notes/b.md'), 'Mine.\n');
      const { code, stdout, stderr } = await remit(folder, 'undo');
      assert.deepEqual([code, stdout], [1, 'notes/a.md: Changed.\n']);
      assert.match(stderr, /^notes\/b\.md: .*\[changed-underneath\]\n$/);
      assert.equal((await textsIn(folder))['notes/b.md'], 'Mine.\n');
    }));

  it('still knows the change before a command that changed nothing or only looked', () =>
    inFileTree(tree, async (folder) => {
      const before = await textsIn(folder);
      await remit(folder, 'unfile', 'notes/a.md', '--from', 'vision/costs');
      await remit(folder, 'unfile', 'notes/a.md', '--from', 'vision/costs');
      await remit(folder, 'file', 'notes/a.md', '--to', 'nowhere');
      await remit(folder, 'merge', 'vision', 'nowhere');
      await remit(folder, 'rename', 'vision', 'sight', '--dry-run');
      await remit(folder, 'tree');
      assert.equal((await remit(folder, 'undo')).code, 0);
      assert.deepEqual(await textsIn(folder), before);
    }));

  it('knows nothing of another folder', () =>
    inFileTree(tree, async (folder) => {
      await remit(folder, 'file', 'notes/b.md', '--to', 'vision');
      await inFileTree(tree, async (other) => {
        assert.equal((await remit(other, 'undo')).stdout, 'There is no change to undo.\n');
      });
      assert.equal((await remit(folder, 'undo')).code, 0);
    }));

  it('keeps the journal where only its user reads it, and takes a damaged one for none', () =>
    inFileTree(tree, async (folder) => {
      const state = path.join(folder, '.state');
      const run = (...args: readonly string[]): Promise<Run> => remitWithState(folder, state, args);
      await run('file', 'notes/b.md', '--to', 'vision');
      const [name = ''] = Object.keys(await textsIn(state));
      assert.match(name, /^remit\/[0-9a-f]+\/last-change\.json$/);
      const journal = path.join(state, name);
      if (process.platform !== 'win32') assert.equal((await stat(journal)).mode & 0o077, 0);
      await writeFile(journal, '{"id":1,"folders":[{');
      assert.equal((await run('undo')).stdout, 'There is no change to undo.\n');
    }));

  it('does without a journal where none can be written, and says so', () =>
    inFileTree({ ...tree, '.state': 'a file' }, async (folder) => {
      const args = ['file', 'notes/b.md', '--to', 'vision'];
      const { code, stdout, stderr } = await remitWithState(folder, path.join(folder, '.state'), args);
      assert.deepEqual([code, stdout], [0, 'notes/b.md: Filed.\n']);
      assert.match(stderr, /^This change cannot be undone with remit undo: .+\n$/);
    }));
});
