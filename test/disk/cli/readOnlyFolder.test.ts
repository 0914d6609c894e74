import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileTree } from '../../support/fileTree';
import { inFileTree, textsIn } from '../../support/fileTree';
import type { Program } from '../../support/program';
import { finished, programIn } from '../../support/program';

const tree: FileTree = {
  'vault/responsibilities/vision.md': '---\ntitle: Vision\nactivities: [costs]\n---\n',
  'vault/a.md': '---\nactivities: [vision/costs]\n---\n# A\n',
};

describe('A folder that takes no files', function () {
  let program: Program | undefined;

  before(function () {
    if (process.platform === 'win32') return this.skip();
    // Nothing is closed to root, who must be able to become somebody else.
    if (process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status !== 0) return this.skip();
    program = programIn(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  });

  after(() => program?.close());

  it('H34: keeps its category as it was where a rename cannot move the file, and is told of alone', () =>
    inFileTree(tree, async (home) => {
      assert.ok(program);
      const [folder, state] = [path.join(home, 'vault'), path.join(home, 'state')];
      const before = await textsIn(folder);
      mkdirSync(state);
      chmodSync(home, 0o755);
      giveAway(state, path.join(folder, 'responsibilities/vision.md'), path.join(folder, 'a.md'));
      chmodSync(path.join(folder, 'responsibilities'), 0o555);
      const run = { program, folder, state, asNobody: true };
      const { code, stdout, stderr } = finished({ ...run, args: ['rename', 'vision', 'sight'] });
      chmodSync(path.join(folder, 'responsibilities'), 0o755);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(
        stderr,
        /^responsibilities\/vision\.md: The file or its folder is read-only\. .*\[read-only\]\n$/,
      );
      assert.deepEqual(await textsIn(folder), before);
      assert.equal(finished({ ...run, args: ['undo'] }).stdout, 'There is no change to undo.\n');
    }));
});

function giveAway(...files: readonly string[]): void {
  if (process.getuid?.() === 0) for (const file of files) chownSync(file, 65_534, 65_534);
}
