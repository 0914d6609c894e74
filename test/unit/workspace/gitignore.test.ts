import assert from 'node:assert/strict';
import { IgnoredFiles } from '../../../src/core/workspace/ignoredFiles';
import { InMemoryStore } from '../../support/inMemoryStore';

/** Which of these paths the .gitignore files of a folder ignore. */
async function ignored(
  files: Readonly<Record<string, string>>,
  paths: readonly string[],
): Promise<readonly string[]> {
  const found = new IgnoredFiles(new InMemoryStore(files));
  await found.learn(paths);
  return paths.filter((path) => found.isIgnored(path, 'file'));
}

/** A line, paths that it ignores, and paths that it does not. */
const lines: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a.md', ['a.md', 'x/a.md', 'a.md/b.md'], ['aa.md', 'a.md2']],
  ['/a.md', ['a.md'], ['x/a.md']],
  ['x/a.md', ['x/a.md'], ['y/x/a.md', 'a.md']],
  ['drafts/', ['drafts/a.md', 'x/drafts/deep/a.md'], ['drafts', 'x/drafts']],
  ['*.tmp.md', ['.tmp.md', 'x/a.tmp.md'], ['a.tmp.md2', 'tmp.md']],
  ['x/*.md', ['x/a.md'], ['x/y/a.md', 'a.md']],
  ['a?.md', ['ab.md'], ['a.md', 'abc.md']],
  ['a?b', [], ['a/b']],
  ['x*y', ['xy', 'xaay', 'xyxy'], ['xyx', 'x/y']],
  ['**/old', ['old', 'x/y/old/a.md'], ['olds']],
  ['x/**', ['x/a.md', 'x/y/a.md'], ['y/x/a.md', 'x']],
  ['x/**/y.md', ['x/y.md', 'x/a/b/y.md'], ['xy.md', 'x/ay.md']],
  ['x**y', ['xy', 'xaay'], ['x/y']],
  ['[ab].md', ['a.md', 'b.md'], ['c.md', 'ab.md']],
  ['[!ab].md', ['c.md'], ['a.md']],
  ['[^a-c].md', ['d.md'], ['b.md']],
  ['[]a].md', ['].md', 'a.md'], ['b.md']],
  ['[[:digit:]_].md', ['7.md', '_.md'], ['a.md']],
  ['[[:punct:][:blank:]]', ['!', ':', '@', '[', '`', '{', '~', ' ', '\t'], ['a', '7']],
  ['[[:nothing:]].md', [], ['a.md', 'n.md']],
  ['[a', [], ['[a', 'a']],
  ['a[/]b', [], ['a/b', 'a[/]b']],
  ['\\#a.md', ['#a.md'], ['\\#a.md']],
  ['#a.md', [], ['#a.md', 'a.md']],
  ['\\!a.md', ['!a.md'], ['a.md']],
  ['a\\*.md', ['a*.md'], ['ab.md']],
  ['a.md  ', ['a.md'], ['a.md  ']],
  ['a\\ ', ['a '], ['a']],
  ['a b.md', ['a b.md'], ['a']],
  ['a\t', ['a\t'], ['a']],
  ['a\\', [], ['a', 'a\\']],
  ['a.md\r', ['a.md'], ['a.md\r']],
  ['\uFEFFa.md', ['a.md'], ['\uFEFFa.md']],
  ['', [], ['a.md']],
  ['/', [], ['a.md']],
  ['!', [], ['!', 'a.md']],
  ['A.md', ['A.md'], ['a.md']],
];

describe('A line of a .gitignore', () => {
  for (const [line, matching, others] of lines) {
    it(`${JSON.stringify(line)} ignores what it ignores for git`, async () => {
      assert.deepEqual(await ignored({ '.gitignore': line }, [...matching, ...others]), matching);
    });
  }

  it('is done with at once, however it is made, where others would try for ever (S5)', async () => {
    const wild = `${'*a'.repeat(500)}b\n${'**/a/'.repeat(500)}b\n${'[[:'.repeat(1000)}\n${'[!a-c]*'.repeat(500)}b\n`;
    const path = `${'a/'.repeat(100)}${'a'.repeat(500)}`;
    assert.deepEqual(await ignored({ '.gitignore': wild }, [path]), []);
  });

  it('longer than 1,000 characters, or in a file of more than 64 Ki characters, ignores nothing', async () => {
    const paths = ['a.md'];
    assert.deepEqual(await ignored({ '.gitignore': `a.md${' '.repeat(997)}\n` }, paths), []);
    assert.deepEqual(await ignored({ '.gitignore': `a.md${' '.repeat(996)}\n` }, paths), paths);
    const comments = '#\n'.repeat(32_767);
    assert.deepEqual(await ignored({ '.gitignore': `${comments}*\n` }, paths), paths);
    assert.deepEqual(await ignored({ '.gitignore': `${comments}*\n\n` }, paths), []);
  });
});

describe('The .gitignore files of a folder', () => {
  it('let the last line that matches win', async () => {
    const text = '*.md\n!keep.md\nx/keep.md\n';
    assert.deepEqual(await ignored({ '.gitignore': text }, ['a.md', 'keep.md', 'x/keep.md']), [
      'a.md',
      'x/keep.md',
    ]);
  });

  it('take nothing back below a folder that is ignored', async () => {
    const files = { '.gitignore': 'x\n!x/a.md\n', 'x/.gitignore': '!*\n' };
    assert.deepEqual(await ignored(files, ['x/a.md', 'a.md']), ['x/a.md']);
  });

  it('take back what only the files in a folder were ignored by', async () => {
    assert.deepEqual(await ignored({ '.gitignore': 'x/*\n!x/a.md\n' }, ['x/a.md', 'x/b.md']), ['x/b.md']);
  });

  it('win over those of the folders above, relative to their own', async () => {
    const files = { '.gitignore': '*.md\n/y\n', 'x/.gitignore': '!a.md\n/y/\n', 'x/z/.gitignore': 'a.md\n' };
    const paths = ['a.md', 'x/a.md', 'x/b.md', 'x/y/a.md', 'x/z/a.md', 'y', 'x/q/y'];
    assert.deepEqual(await ignored(files, paths), ['a.md', 'x/b.md', 'x/y/a.md', 'x/z/a.md', 'y']);
  });

  it('are each read once, and never those that nobody asked about', async () => {
    const store = new InMemoryStore({ '.gitignore': 'a.md\n', 'x/.gitignore': '', 'y/.gitignore': '*\n' });
    const found = new IgnoredFiles(store);
    await found.learn(['x/a.md', 'x/deep/b.md', 'a.md']);
    assert.equal(store.calls.read, 3);
    await found.learn(['x/c.md', 'x/deep/a.md']);
    assert.equal(store.calls.read, 3);
    assert.ok(!found.isIgnored('y/b.md', 'file'));
    await found.learn(['y/b.md']);
    assert.ok(found.isIgnored('y/b.md', 'file'));
  });
});
