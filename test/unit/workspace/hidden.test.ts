import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/workspace/workspace';
import { editorGlobs } from '../../../src/core/workspace/editorGlobs';
import { readFolder, twoCategories } from '../../support/aFolder';
import { InMemoryStore } from '../../support/inMemoryStore';

const paths = (workspace: Workspace): readonly string[] =>
  [...workspace.index.notes()].map(({ note }) => note.path).sort();

const honouring = { 'responsibilities/index.md': '---\ngitignore: true\n---\n' };

describe('A workspace whose index.md says gitignore: true', () => {
  it('has no note that a .gitignore at the top or further down ignores', async () => {
    const { workspace } = await readFolder({
      ...honouring,
      '.gitignore': 'drafts/\n*.tmp.md\n',
      'x/.gitignore': '/b.md\n!keep.tmp.md\n',
      ...{ 'a.md': '', 'b.md': '', 'drafts/c.md': '', 'a.tmp.md': '' },
      ...{ 'x/a.md': '', 'x/b.md': '', 'x/keep.tmp.md': '', 'x/y/b.md': '', 'x/drafts/d.md': '' },
    });
    assert.deepEqual(paths(workspace), ['a.md', 'b.md', 'x/a.md', 'x/keep.tmp.md', 'x/y/b.md']);
  });

  it('does not enter what the .gitignore at the top ignores', async () => {
    const { workspace } = await readFolder({ ...honouring, '.gitignore': 'build/\n', 'build/a.md': '' });
    assert.ok(workspace.scope.excluded('build', 'folder'));
    assert.ok(!workspace.scope.excluded('notes', 'folder'));
  });

  it('declares its responsibilities whatever is ignored', async () => {
    const { workspace } = await readFolder({ ...honouring, '.gitignore': '*\n', 'a.md': '' });
    assert.deepEqual([workspace.taxonomy.categories.length, paths(workspace)], [2, []]);
  });

  it('follows a .gitignore that changes, comes and goes', async () => {
    const { workspace, store } = await readFolder({ ...honouring, 'a.md': '', 'x/b.md': '' });
    store.change('x/.gitignore', 'b.md\n');
    await workspace.update(['x/.gitignore']);
    assert.deepEqual(paths(workspace), ['a.md']);
    store.change('.gitignore', 'a.md\n');
    store.change('x/.gitignore', '\n');
    await workspace.update(['.gitignore', 'x/.gitignore']);
    assert.deepEqual(paths(workspace), ['x/b.md']);
    store.delete('.gitignore');
    await workspace.update(['.gitignore']);
    assert.deepEqual(paths(workspace), ['a.md', 'x/b.md']);
  });

  it('knows the .gitignore of a folder that came with its first note', async () => {
    const { workspace, store } = await readFolder({ ...honouring, 'a.md': '' });
    store.change('new/.gitignore', 'b.md\n');
    for (const path of ['new/b.md', 'new/c.md']) store.change(path, '');
    await workspace.update(['new/b.md', 'new/c.md']);
    assert.deepEqual(paths(workspace), ['a.md', 'new/c.md']);
  });

  it('ceases to honour them when index.md does, and honours them again', async () => {
    const { workspace, store } = await readFolder({ ...honouring, '.gitignore': 'a.md\n', 'a.md': '' });
    assert.deepEqual(paths(workspace), []);
    store.change('responsibilities/index.md', '---\ngitignore: false\n---\n');
    await workspace.update(['responsibilities/index.md']);
    assert.deepEqual(paths(workspace), ['a.md']);
    store.change('responsibilities/index.md', '---\ngitignore: true\n---\n');
    await workspace.update(['responsibilities/index.md']);
    assert.deepEqual(paths(workspace), []);
  });

  it('still honours them after a category changed', async () => {
    const { workspace, store } = await readFolder({ ...honouring, '.gitignore': 'b.md\n', 'a.md': '' });
    store.change('responsibilities/vision.md', '---\ntitle: Outlook\n---\n');
    store.change('b.md', '');
    await workspace.update(['responsibilities/vision.md', 'b.md']);
    assert.deepEqual(paths(workspace), ['a.md']);
  });
});

describe('A workspace whose index.md says nothing of .gitignore', () => {
  it('reads none, and does nothing when one changes', async () => {
    const { workspace, store } = await readFolder({ '.gitignore': 'a.md\n', 'a.md': '' });
    const before = { ...store.calls };
    await workspace.update(['.gitignore']);
    assert.deepEqual(paths(workspace), ['a.md']);
    assert.deepEqual(store.calls, before);
  });
});

describe('What an editor hides', () => {
  it('is no note, with all that is below it, by the globs of the moment of a reload', async () => {
    const files = { ...twoCategories, 'a.md': '', 'old/deep/b.md': '', 'x/c.draft.md': '' };
    let globs = ['old', '**/*.draft.md', 'responsibilities'];
    const workspace = new Workspace(new InMemoryStore(files), { hiddenGlobs: () => globs });
    await workspace.reload();
    assert.deepEqual(paths(workspace), ['a.md']);
    await workspace.update(['old/deep/b.md', 'x/c.draft.md']);
    assert.deepEqual(paths(workspace), ['a.md']);
    globs = [];
    await workspace.reload();
    assert.deepEqual(paths(workspace), ['a.md', 'old/deep/b.md', 'x/c.draft.md']);
  });

  /** A glob, paths that it hides, and paths that it does not. */
  const globs: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['**/.git', ['.git', 'x/.git'], ['git', '.github']],
    ['foo/bar', ['foo/bar'], ['x/foo/bar', 'bar']],
    ['foo', ['foo'], ['x/foo']],
    ['**/*.draft.md', ['a.draft.md', 'x/.y/a.draft.md'], ['a.md']],
    ['*.md', ['a.md', '.a.md'], ['x/a.md']],
    ['{old,new}/**', ['old/a.md', 'new/x/a.md'], ['older/a.md']],
    ['Old', ['Old'], ['old']],
    ['!a.md', ['!a.md'], ['a.md', 'b.md']],
    ['+(a)', ['+(a)'], ['a', 'aa']],
    ['[', [], ['[', 'a']],
    ['../x', [], ['x']],
    ['(a+)+b', [], ['ab']],
    ['', [], ['a.md']],
  ];
  for (const [glob, hidden, others] of globs) {
    it(`is by ${JSON.stringify(glob)} what VS Code means by it`, () => {
      const isHidden = editorGlobs(['**/never', glob]);
      for (const kind of ['file', 'folder'] as const)
        assert.deepEqual(
          [...hidden, ...others].filter((path) => isHidden(path, kind)),
          hidden,
        );
    });
  }
});
