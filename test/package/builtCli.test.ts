import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inFileTree } from '../support/fileTree';

const cli = path.resolve('dist/cli.js');

describe('the built command line', () => {
  it('runs by itself and leaves its exit code', function () {
    if (!existsSync(cli)) this.skip();
    return inFileTree({}, (folder) => {
      const run = spawnSync(process.execPath, [cli, 'tree', 'nowhere'], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([run.status, run.stdout], [2, '']);
      assert.match(run.stderr, /^remit: There is no folder "nowhere"\.\n/);
      return Promise.resolve();
    });
  });

  it('takes a reader that has seen enough for no error', function () {
    if (!existsSync(cli) || process.platform === 'win32') this.skip();
    const script = '("$0" "$1" --help; echo "code $?" >&2) | true';
    const run = spawnSync('sh', ['-c', script, process.execPath, cli], { encoding: 'utf8' });
    assert.equal(run.stderr, 'code 0\n');
  });
});
