import assert from 'node:assert/strict';
import { isReadOnlyFile } from '../../../src/core/workspace/readOnlyFiles';

const isReadOnly = (
  path: string,
  include: readonly string[],
  exclude: readonly string[] = [],
  folder = '/home/me/notes',
): boolean => isReadOnlyFile({ include, exclude }, folder, path);

describe('The settings that make files read-only', () => {
  it('name files relative to the folder', () => {
    assert.ok(isReadOnly('archive/2025/a.md', ['archive/**']));
    assert.ok(isReadOnly('archive/a.md', ['**/a.md']));
    assert.ok(isReadOnly('a.md', ['*.md']));
    assert.ok(!isReadOnly('new/archive/a.md', ['archive/**']));
    assert.ok(!isReadOnly('archive/a.md', ['*.md', 'archive', 'a.md']));
    assert.ok(!isReadOnly('archive/a.md', []));
  });

  it('are about upper and lower case, and about hidden files', () => {
    assert.ok(!isReadOnly('Archive/a.md', ['archive/**']));
    assert.ok(isReadOnly('archive/.a.md', ['archive/*']));
  });

  it('name files by their absolute path as well', () => {
    assert.ok(isReadOnly('archive/a.md', ['/home/me/notes/archive/**']));
    assert.ok(isReadOnly('archive/a.md', ['/home/me/notes/archive/a.md']));
    assert.ok(!isReadOnly('archive/a.md', ['/archive/**']));
    assert.ok(!isReadOnly('archive/a.md', ['/home/you/notes/archive/**']));
  });

  it('name folders above the workspace only beside an absolute path', () => {
    assert.ok(!isReadOnly('a.md', ['**/me/**']));
    assert.ok(isReadOnly('a.md', ['**/me/**', '/elsewhere/**']));
  });

  it('name files on a drive of Windows, however it is written', () => {
    for (const glob of ['C:/Notes/**', 'c:/Notes/a.md', 'C:\\Notes\\a.md'])
      assert.ok(isReadOnly('a.md', [glob], [], '/c:/Notes'), glob);
    assert.ok(!isReadOnly('a.md', ['D:/Notes/**'], [], '/c:/Notes'));
  });

  it('name exceptions, which win', () => {
    assert.ok(!isReadOnly('archive/open/a.md', ['archive/**'], ['archive/open/**']));
    assert.ok(!isReadOnly('archive/open/a.md', ['archive/**'], ['/home/me/notes/archive/open/a.md']));
    assert.ok(isReadOnly('archive/b.md', ['archive/**'], ['archive/open/**']));
  });

  it('may come with the folder: a glob that could take exponential time matches nothing (S5)', () => {
    assert.ok(!isReadOnly('aaaaaaaaaaaa.md', ['+(a|aa)*+(a|aa)*b']));
    assert.ok(isReadOnly('archive/a.md', ['**/**/**/**/*a*a*a*a*a', 'archive/**']));
  });
});
